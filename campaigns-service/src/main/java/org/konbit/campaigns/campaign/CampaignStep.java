package org.konbit.campaigns.campaign;

/** A step that an organizer takes with a campaign. */
public enum CampaignStep {
    LAUNCH(CampaignState.LAUNCHED),
    PAUSE(CampaignState.PAUSED),
    RESUME(CampaignState.LAUNCHED),
    CLOSE(CampaignState.CLOSED),
    ABANDON(CampaignState.ABANDONED);

    private final CampaignState next;

    CampaignStep(CampaignState next) {
        this.next = next;
    }

    CampaignState next() {
        return next;
    }

    boolean isPossibleFrom(CampaignState state) {
        return switch (this) {
            case LAUNCH -> state == CampaignState.DRAFT;
            case RESUME -> state == CampaignState.PAUSED;
            case PAUSE, CLOSE, ABANDON -> state.canBecome(next);
        };
    }
}
