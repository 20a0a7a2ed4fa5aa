package org.konbit.campaigns.pledge;

import org.konbit.campaigns.action.ActionState;

/** What came of an answer. */
public sealed interface Pledging {
    record Made(Pledge pledge) implements Pledging {}

    /** This message was heard before. */
    record HeardBefore() implements Pledging {}

    record NotAnnounced(ActionState state) implements Pledging {}

    record Cancelled() implements Pledging {}

    record Over() implements Pledging {}
}
