package org.konbit.campaigns.campaign;

import org.jspecify.annotations.Nullable;

/** What happens to a campaign. */
public sealed interface CampaignEvent {
    @Nullable
    String reason();

    /** It is on. */
    record Launched(@Nullable String reason) implements CampaignEvent {}

    /** Nothing new is announced for now. */
    record Paused(@Nullable String reason) implements CampaignEvent {}

    /** It goes on. */
    record Resumed(@Nullable String reason) implements CampaignEvent {}

    /** It came to its end. */
    record Closed(@Nullable String reason) implements CampaignEvent {}

    /** It was given up. */
    record Abandoned(@Nullable String reason) implements CampaignEvent {}
}
