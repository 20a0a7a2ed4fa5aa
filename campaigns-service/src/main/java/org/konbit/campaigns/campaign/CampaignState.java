package org.konbit.campaigns.campaign;

/** Where a campaign stands. */
public enum CampaignState {
    DRAFT,
    LAUNCHED,
    PAUSED,
    CLOSED,
    ABANDONED;

    boolean canBecome(CampaignState next) {
        return switch (next) {
            case DRAFT -> false;
            case LAUNCHED -> this == DRAFT || this == PAUSED;
            case PAUSED -> this == LAUNCHED;
            case CLOSED -> this == LAUNCHED || this == PAUSED;
            case ABANDONED -> this == DRAFT || this == LAUNCHED || this == PAUSED;
        };
    }

    /** Nothing is added to a campaign that is over. */
    public boolean isOver() {
        return this == CLOSED || this == ABANDONED;
    }
}
