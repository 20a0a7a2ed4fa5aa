package org.konbit.campaigns.action.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.konbit.campaigns.action.ActionState;

/** konbit.campaigns.action.v1: an action as it stands. */
record ActionV1(@JsonUnwrapped ActionFactsV1 action, ActionState state) {
    static final String TYPE = "konbit.campaigns.action.v1";
}
