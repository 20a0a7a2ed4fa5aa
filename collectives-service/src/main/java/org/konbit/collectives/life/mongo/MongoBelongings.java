package org.konbit.collectives.life.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
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
                .projection(shown(what, collective))
                .sort(Sorts.ascending("_id"))
                .map(PlainDocuments::plain)
                .forEach(each);
    }

    private static Bson shown(OwnedByCollective what, CollectiveId collective) {
        var all = new Document();
        var ofEntries = new LinkedHashMap<String, Document>();
        for (var field : what.shown()) {
            var parts = field.split("\\.\\$\\.", 2);
            if (parts.length == 1) all.append(field, 1);
            else ofEntries.computeIfAbsent(parts[0], list -> new Document()).append(parts[1], "$$this." + parts[1]);
        }
        ofEntries.forEach((list, fields) -> {
            var owner = "$$this." + what.naming().substring(list.length() + 1);
            var entries = new Document("input", "$" + list)
                    .append("cond", new Document("$eq", List.of(owner, collective.value())));
            all.append(
                    list,
                    new Document("$map", new Document("input", new Document("$filter", entries)).append("in", fields)));
        });
        return all;
    }
}
