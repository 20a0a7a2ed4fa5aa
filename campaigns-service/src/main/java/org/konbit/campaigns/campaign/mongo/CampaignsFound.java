package org.konbit.campaigns.campaign.mongo;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
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
            @Nullable CampaignState state,
            @Nullable Collection<String> draftsOf,
            @Nullable CampaignId after,
            int limit) {
        var query = new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit);
        if (after != null) query.addCriteria(Criteria.where("_id").lt(after.value()));
        if (draftsOf != null && draftsOf.isEmpty()) {
            if (state == CampaignState.DRAFT) return List.of();
            if (state == null) query.addCriteria(Criteria.where("state").ne(CampaignState.DRAFT));
        } else if (draftsOf != null && (state == null || state == CampaignState.DRAFT)) {
            query.addCriteria(new Criteria()
                    .orOperator(
                            Criteria.where("state").ne(CampaignState.DRAFT),
                            Criteria.where("plan.scopePaths").not().elemMatch(new Criteria().nin(within(draftsOf)))));
        }
        if (state != null) query.addCriteria(Criteria.where("state").is(state));
        return mongo.find(query, Campaign.class);
    }

    private static List<Pattern> within(Collection<String> paths) {
        return paths.stream()
                .map(path -> Pattern.compile("^" + Pattern.quote(path) + "(/|$)"))
                .toList();
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
