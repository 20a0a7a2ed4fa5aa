package org.konbit.collectives.exchange.mongo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.exchange.Exchange;
import org.konbit.collectives.exchange.ExchangeSearch;
import org.konbit.collectives.exchange.ExchangeState;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoExchangeSearch implements ExchangeSearch {
    private static final String DATE = "meeting.date";

    private final MongoTemplate mongo;

    MongoExchangeSearch(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<Exchange> matching(Wanted wanted, @Nullable Position after, int limit) {
        var all = new ArrayList<Criteria>();
        if (wanted.collective() != null) {
            all.add(new Criteria()
                    .orOperator(
                            Criteria.where("hosts").is(wanted.collective()),
                            Criteria.where("guests").is(wanted.collective())));
        }
        if (wanted.state() != null) all.add(in(wanted.state()));
        if (wanted.heldOrWith() != null) {
            all.add(new Criteria()
                    .orOperator(
                            in(ExchangeState.HELD),
                            Criteria.where("hosts").in(wanted.heldOrWith()),
                            Criteria.where("guests").in(wanted.heldOrWith())));
        }
        if (wanted.from() != null) all.add(Criteria.where(DATE).gte(wanted.from()));
        if (wanted.to() != null) all.add(Criteria.where(DATE).lte(wanted.to()));
        if (after != null)
            all.add(wanted.byDate() ? after(after) : Criteria.where("_id").gt(after.id()));
        var query = all.isEmpty() ? new Query() : Query.query(new Criteria().andOperator(all));
        var order = wanted.byDate() ? Sort.by(DATE, "_id") : Sort.by("_id");
        return mongo.find(query.with(order).limit(limit), Exchange.class);
    }

    /** Those from when there were no states have none, and were held. */
    private static Criteria in(ExchangeState state) {
        return state == ExchangeState.HELD
                ? Criteria.where("state").in(state, null)
                : Criteria.where("state").is(state);
    }

    private static Criteria after(Position position) {
        return new Criteria()
                .orOperator(
                        Criteria.where(DATE).gt(position.date()),
                        new Criteria()
                                .andOperator(
                                        Criteria.where(DATE).is(position.date()),
                                        Criteria.where("_id").gt(position.id())));
    }
}
