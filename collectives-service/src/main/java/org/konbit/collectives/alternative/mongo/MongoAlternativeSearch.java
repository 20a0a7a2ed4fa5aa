package org.konbit.collectives.alternative.mongo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.alternative.Alternative;
import org.konbit.collectives.alternative.AlternativeSearch;
import org.konbit.collectives.storage.Within;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoAlternativeSearch implements AlternativeSearch {
    private static final String PATH = "territory.path";

    private final MongoTemplate mongo;

    MongoAlternativeSearch(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<Alternative> matching(Wanted wanted, @Nullable Position after, int limit) {
        var all = new ArrayList<Criteria>();
        all.add(Criteria.where("state").is(wanted.state()));
        if (wanted.path() != null) all.add(Within.path(PATH, wanted.path()));
        if (wanted.kind() != null) all.add(Criteria.where("practice.kind").is(wanted.kind()));
        if (wanted.collective() != null) all.add(Criteria.where("collective").is(wanted.collective()));
        boolean byPath = wanted.path() != null;
        if (after != null) {
            all.add(
                    byPath
                            ? Within.after(PATH, after.path(), after.id())
                            : Criteria.where("_id").gt(after.id()));
        }
        var query = Query.query(new Criteria().andOperator(all));
        return mongo.find(
                query.with(byPath ? Sort.by(PATH, "_id") : Sort.by("_id")).limit(limit), Alternative.class);
    }
}
