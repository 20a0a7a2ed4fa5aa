package org.konbit.collectives.life.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.Map;
import java.util.function.Consumer;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.life.Belongings;
import org.konbit.collectives.life.OwnedByCollective;
import org.konbit.http.mongo.PlainDocuments;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

@Component
class MongoBelongings implements Belongings {
    private final MongoTemplate mongo;

    MongoBelongings(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void read(OwnedByCollective what, CollectiveId collective, Consumer<Map<String, Object>> each) {
        mongo.getCollection(what.collection())
                .find(Filters.eq(what.naming(), collective.value()))
                .projection(Projections.include(what.shown()))
                .sort(Sorts.ascending("_id"))
                .map(PlainDocuments::plain)
                .forEach(each);
    }
}
