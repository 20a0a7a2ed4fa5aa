package org.konbit.campaigns.action;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.campaign.CampaignId;

/** Actions as lists show them. */
public interface FindActions {
    /** Of a campaign, in the order in which they were planned. */
    List<Action> of(CampaignId campaign, boolean withDrafts, @Nullable ActionId after, int limit);

    /** Sensitive ones that were announced, and were to begin before then. */
    List<Action> sensitive(Instant before);

    /** Open ones that were announced, the earliest first. */
    List<Action> open(Open wanted, int limit);

    /**
     * Which open ones.
     *
     * @param withinPath of a territory
     * @param campaigns only of these
     * @param from the earliest start, included
     * @param to the latest start, excluded
     */
    record Open(
            @Nullable String withinPath,
            @Nullable Collection<CampaignId> campaigns,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Position after) {}

    /** Where the page before ended. */
    record Position(Instant startsAt, ActionId id) {}
}
