package org.konbit.campaigns.campaign;

import java.util.UUID;

/** Which campaign. */
public record CampaignId(UUID value) {
    public static CampaignId valueOf(String text) {
        return new CampaignId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
