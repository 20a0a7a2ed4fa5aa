package org.konbit.campaigns.campaign;

/** What came of a move with a campaign. */
public sealed interface CampaignMove {
    record Made(Campaign campaign) implements CampaignMove {}

    record NotNow(CampaignState state) implements CampaignMove {}
}
