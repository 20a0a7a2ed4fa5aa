package org.konbit.collectives.alternative.messaging;

import java.util.UUID;

/** konbit.collectives.alternative-retired.v1 */
record AlternativeRetiredV1(UUID alternativeId) {
    static final String TYPE = "konbit.collectives.alternative-retired.v1";
}
