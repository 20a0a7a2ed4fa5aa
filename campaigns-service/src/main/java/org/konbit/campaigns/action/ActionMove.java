package org.konbit.campaigns.action;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.campaign.CampaignState;

/** What came of a move with an action. */
public sealed interface ActionMove {
    /** {@code dispatch} names the message that it sends, if it sends one. */
    record Made(Action action, @Nullable UUID dispatch) implements ActionMove {}

    record NotNow(ActionState state) implements ActionMove {}

    record CampaignNotLaunched(CampaignState state) implements ActionMove {}

    record TooLate(OffsetDateTime start) implements ActionMove {}

    record AlreadyPromised() implements ActionMove {}
}
