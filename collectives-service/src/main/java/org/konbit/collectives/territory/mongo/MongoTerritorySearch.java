package org.konbit.collectives.territory.mongo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.territory.Territory;
import org.konbit.collectives.territory.TerritorySearch;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoTerritorySearch implements TerritorySearch {
    private static final String POPULATION = "place.population";
    private static final Sort THE_POPULOUS_FIRST = Sort.by(Sort.Order.desc(POPULATION), Sort.Order.asc("_id"));

    private final MongoTemplate mongo;

    MongoTerritorySearch(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<Territory> byWords(List<Asked> words, @Nullable String parent, @Nullable Rank after, int limit) {
        var all = new ArrayList<Criteria>();
        words.forEach(word -> all.add(among(word)));
        if (parent != null) all.add(Criteria.where("parent").is(parent));
        if (after != null) all.add(after(after));
        return mongo.find(
                Query.query(new Criteria().andOperator(all))
                        .with(THE_POPULOUS_FIRST)
                        .limit(limit),
                Territory.class);
    }

    private static Criteria among(Asked word) {
        var beginning = Criteria.where("words").regex("^" + word.beginning());
        if (word.spellings().isEmpty()) return beginning;
        return new Criteria().orOperator(beginning, Criteria.where("words").in(word.spellings()));
    }

    /** An unknown population sorts as the lowest; that is what a rank of 0 stands for. */
    private static Criteria after(Rank rank) {
        var sameButLater = Criteria.where("_id").gt(rank.code());
        if (rank.population() == 0) {
            return new Criteria().andOperator(Criteria.where(POPULATION).in(0L, null), sameButLater);
        }
        return new Criteria()
                .orOperator(
                        Criteria.where(POPULATION).lt(rank.population()),
                        Criteria.where(POPULATION).is(null),
                        new Criteria().andOperator(Criteria.where(POPULATION).is(rank.population()), sameButLater));
    }
}
