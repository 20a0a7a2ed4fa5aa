package org.konbit.notifications.recipient.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.konbit.notifications.recipient.Territory;

/** konbit.collectives.territory.v1 */
record TerritoryV1(
        @JsonProperty(required = true) String code,
        @JsonProperty(required = true) String path) {
    static final String TYPE = "konbit.collectives.territory.v1";

    Territory territory(long version) {
        return new Territory(code, path, version);
    }
}
