package org.konbit.collectives.exchange.mongo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.exchange.Exchange;
import org.konbit.collectives.exchange.ExchangeId;
import org.konbit.collectives.exchange.ExchangeSearch;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoExchangeSearch implements ExchangeSearch {
    private final MongoTemplate mongo;

    MongoExchangeSearch(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<Exchange> of(@Nullable CollectiveId collective, @Nullable ExchangeId after, int limit) {
        var all = new ArrayList<Criteria>();
        if (collective != null) {
            all.add(new Criteria()
                    .orOperator(
                            Criteria.where("hosts").is(collective),
                            Criteria.where("guests").is(collective)));
        }
        if (after != null) all.add(Criteria.where("_id").gt(after));
        var query = all.isEmpty() ? new Query() : Query.query(new Criteria().andOperator(all));
        return mongo.find(query.with(Sort.by("_id")).limit(limit), Exchange.class);
    }
}
