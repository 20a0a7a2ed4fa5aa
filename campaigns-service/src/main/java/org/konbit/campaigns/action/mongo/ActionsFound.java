package org.konbit.campaigns.action.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.action.Action;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.action.ActionState;
import org.konbit.campaigns.action.Exposure;
import org.konbit.campaigns.action.FindActions;
import org.konbit.campaigns.campaign.CampaignId;
import org.konbit.campaigns.mongo.StoredAs;
import org.konbit.http.mongo.NeededIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Actions in the database. */
@Component
class ActionsFound implements FindActions {
    private static final String START = "plan.schedule.startsAt.at";
    private static final String PATH = "plan.place.territoryPath";
    private static final List<ActionState> TOLD =
            List.of(ActionState.ANNOUNCED, ActionState.POSTPONED, ActionState.HELD, ActionState.CANCELLED);

    private final MongoOperations mongo;

    ActionsFound(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Bean
    static StoredAs actionIdStoredAs() {
        return StoredAs.of(ActionId.class, UUID.class, ActionId::value, ActionId::new);
    }

    @Bean
    static NeededIndexes actionIndexes() {
        return NeededIndexes.of(
                "action",
                new Index("campaign", Direction.ASC).on("_id", Direction.ASC),
                new Index("plan.exposure", Direction.ASC)
                        .on(START, Direction.ASC)
                        .on("_id", Direction.ASC),
                new Index("plan.exposure", Direction.ASC)
                        .on(PATH, Direction.ASC)
                        .on(START, Direction.ASC));
    }

    @Override
    public List<Action> of(CampaignId campaign, boolean withDrafts, @Nullable ActionId after, int limit) {
        var query = Query.query(Criteria.where("campaign").is(campaign))
                .with(Sort.by("_id"))
                .limit(limit);
        if (after != null) query.addCriteria(Criteria.where("_id").gt(after.value()));
        if (!withDrafts) query.addCriteria(Criteria.where("state").ne(ActionState.DRAFT));
        return mongo.find(query, Action.class);
    }

    @Override
    public List<Action> sensitive(Instant before) {
        return mongo.find(
                Query.query(Criteria.where("plan.exposure")
                        .is(Exposure.SENSITIVE)
                        .and("state")
                        .in(TOLD)
                        .and(START)
                        .lt(Date.from(before))),
                Action.class);
    }

    @Override
    public List<Action> open(Open wanted, int limit) {
        var all = new ArrayList<Criteria>();
        all.add(Criteria.where("plan.exposure").is(Exposure.OPEN));
        all.add(Criteria.where("state").in(TOLD));
        if (wanted.from() != null) all.add(Criteria.where(START).gte(Date.from(wanted.from())));
        if (wanted.to() != null) all.add(Criteria.where(START).lt(Date.from(wanted.to())));
        if (wanted.campaigns() != null) all.add(Criteria.where("campaign").in(wanted.campaigns()));
        if (wanted.withinPath() != null) {
            var path = wanted.withinPath();
            all.add(new Criteria()
                    .orOperator(
                            Criteria.where(PATH).is(path),
                            // All that begins with the path and a slash: '0' is what follows '/'.
                            Criteria.where(PATH).gt(path + "/").lt(path + "0")));
        }
        if (wanted.after() != null) {
            var start = Date.from(wanted.after().startsAt());
            all.add(new Criteria()
                    .orOperator(
                            Criteria.where(START).gt(start),
                            Criteria.where(START)
                                    .is(start)
                                    .and("_id")
                                    .gt(wanted.after().id().value())));
        }
        var query = Query.query(new Criteria().andOperator(all))
                .with(Sort.by(START, "_id"))
                .limit(limit);
        return mongo.find(query, Action.class);
    }
}
