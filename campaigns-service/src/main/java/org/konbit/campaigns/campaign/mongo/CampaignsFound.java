package org.konbit.campaigns.campaign.mongo;

import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.campaign.Campaign;
import org.konbit.campaigns.campaign.CampaignId;
import org.konbit.campaigns.campaign.CampaignState;
import org.konbit.campaigns.campaign.FindCampaigns;
import org.konbit.campaigns.mongo.StoredAs;
import org.konbit.http.mongo.NeededIndexes;
import org.konbit.personaldata.StoredOnPerson;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Campaigns in the database. */
@Component
class CampaignsFound implements FindCampaigns {
    private final MongoOperations mongo;

    CampaignsFound(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Bean
    static StoredAs campaignIdStoredAs() {
        return StoredAs.of(CampaignId.class, UUID.class, CampaignId::value, CampaignId::new);
    }

    @Bean
    static NeededIndexes campaignIndexes() {
        return NeededIndexes.of(
                "campaign",
                new Index("state", Sort.Direction.ASC).on("_id", Sort.Direction.DESC),
                new Index("plan.hosts", Sort.Direction.ASC),
                new Index("plannedBy", Sort.Direction.ASC));
    }

    @Bean
    static StoredOnPerson campaignsByPerson() {
        return new StoredOnPerson("campaigns", "campaign", "plannedBy", "_id", "plan.title", "plannedAt");
    }

    @Override
    public List<Campaign> newestFirst(
            @Nullable CampaignState state, boolean withDrafts, @Nullable CampaignId after, int limit) {
        var query = new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit);
        if (after != null) query.addCriteria(Criteria.where("_id").lt(after.value()));
        var wanted = Criteria.where("state");
        if (state != null && !withDrafts && state == CampaignState.DRAFT) return List.of();
        if (state != null) query.addCriteria(wanted.is(state));
        else if (!withDrafts) query.addCriteria(wanted.ne(CampaignState.DRAFT));
        return mongo.find(query, Campaign.class);
    }

    @Override
    public List<CampaignId> hostedBy(UUID collective) {
        var query = Query.query(
                Criteria.where("plan.hosts").is(collective).and("state").ne(CampaignState.DRAFT));
        query.fields().include("_id");
        return mongo.find(query, Document.class, "campaign").stream()
                .map(found -> new CampaignId(found.get("_id", UUID.class)))
                .toList();
    }
}
