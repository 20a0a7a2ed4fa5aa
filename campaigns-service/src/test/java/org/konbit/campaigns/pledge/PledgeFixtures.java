package org.konbit.campaigns.pledge;

import static org.konbit.campaigns.action.ActionFixtures.ACTION;
import static org.konbit.campaigns.action.ActionFixtures.CAMPAIGN;
import static org.konbit.campaigns.action.ActionFixtures.NOW;

import java.util.UUID;

/** Pledges to test with. */
public final class PledgeFixtures {
    public static final UUID JAN = UUID.fromString("0199c0de-0000-7000-8000-000000000005");
    public static final UUID MESSAGE = UUID.fromString("0199c0de-0000-7000-8000-000000000006");

    private PledgeFixtures() {}

    public static Pledge unanswered() {
        return Pledge.of(ACTION, CAMPAIGN, JAN, NOW);
    }

    public static RefusedReply refused() {
        return RefusedReply.refused(MESSAGE, ACTION, JAN, RefusedReply.Reason.ACTION_CANCELLED, NOW);
    }
}
