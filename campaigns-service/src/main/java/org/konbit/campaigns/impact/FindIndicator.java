package org.konbit.campaigns.impact;

import java.util.UUID;
import org.konbit.campaigns.UseCase;
import org.konbit.campaigns.campaign.CampaignId;
import org.konbit.campaigns.campaign.Campaigns;
import org.konbit.http.Caller;
import org.konbit.http.NotFound;

/** Shows an indicator to those who may report on its campaign; for all others there is none. */
@UseCase
public class FindIndicator {
    private final Findings findings;
    private final Campaigns campaigns;
    private final MayReportImpact mayReport;

    FindIndicator(Findings findings, Campaigns campaigns, MayReportImpact mayReport) {
        this.findings = findings;
        this.campaigns = campaigns;
        this.mayReport = mayReport;
    }

    public Indicator one(UUID id, Caller caller) {
        return findings.indicator(id)
                .filter(found -> mayReport.isTrueOf(caller, campaigns.require(new CampaignId(found.campaign()))))
                .orElseThrow(() -> new NotFound("The indicator"));
    }
}
