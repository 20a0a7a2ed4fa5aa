package org.konbit.collectives.territory.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.konbit.collectives.territory.KnownWords;
import org.konbit.collectives.territory.Spellings;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** A document for each word, with an index of its spellings. */
@Component
class MongoKnownWords implements KnownWords {
    static final String COLLECTION = "territoryWords";
    static final String SPELLINGS = "spellings";
    private static final int DUPLICATE_KEY = 11000;
    private static final int MOST = 50;

    private final MongoTemplate mongo;

    MongoKnownWords(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void learn(Collection<String> words) {
        var unknown = unknown(words).stream()
                .map(word -> new Document("_id", word).append(SPELLINGS, Spellings.of(word)))
                .toList();
        if (unknown.isEmpty()) return;
        try {
            mongo.execute(COLLECTION, all -> all.insertMany(unknown, new InsertManyOptions().ordered(false)));
        } catch (RuntimeException e) {
            if (!(e.getCause() instanceof MongoBulkWriteException failed) || !wereLearntMeanwhile(failed)) throw e;
        }
    }

    private static boolean wereLearntMeanwhile(MongoBulkWriteException failed) {
        return failed.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
    }

    private Set<String> unknown(Collection<String> words) {
        var unknown = new HashSet<String>();
        words.stream().filter(word -> !Spellings.of(word).isEmpty()).forEach(unknown::add);
        if (unknown.isEmpty()) return unknown;
        mongo.getCollection(COLLECTION)
                .find(Filters.in("_id", List.copyOf(unknown)))
                .projection(Projections.include("_id"))
                .forEach(found -> unknown.remove(found.getString("_id")));
        return unknown;
    }

    @Override
    public List<String> near(String word) {
        var spellings = Spellings.of(word);
        if (spellings.isEmpty()) return List.of();
        return mongo.getCollection(COLLECTION)
                .find(Filters.in(SPELLINGS, spellings))
                .projection(Projections.include("_id"))
                .limit(MOST)
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>());
    }
}
