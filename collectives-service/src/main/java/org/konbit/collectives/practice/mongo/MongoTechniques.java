package org.konbit.collectives.practice.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.practice.Technique;
import org.konbit.collectives.practice.Techniques;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoTechniques implements Techniques {
    private final MongoTemplate mongo;

    MongoTechniques(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Technique add(Technique technique) {
        return mongo.insert(technique);
    }

    @Override
    public Optional<Technique> find(String code) {
        return Optional.ofNullable(mongo.findById(code, Technique.class));
    }

    @Override
    public List<Technique> matching(List<String> words, @Nullable String after, int limit) {
        var all = new ArrayList<Criteria>();
        all.add(Criteria.where("_id").gt(after == null ? "" : after));
        words.forEach(word -> all.add(Criteria.where("words").regex("^" + word)));
        return mongo.find(
                Query.query(new Criteria().andOperator(all))
                        .with(Sort.by("_id"))
                        .limit(limit),
                Technique.class);
    }
}
