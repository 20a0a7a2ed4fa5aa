package org.konbit.collectives.person.mongo;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.codecs.configuration.CodecRegistries;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.person.FoundPerson;
import org.konbit.collectives.person.Person;
import org.konbit.collectives.person.PersonSearch;
import org.konbit.collectives.storage.Within;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoPersonSearch implements PersonSearch {
    private static final String PATH = "profile.home.territory.path";
    private static final String HANDLE = "handleKey";

    private final MongoTemplate mongo;
    private final MongoCollection<FoundPerson> people;

    MongoPersonSearch(MongoTemplate mongo) {
        this.mongo = mongo;
        var plain = mongo.getCollection(mongo.getCollectionName(Person.class));
        this.people = plain.withDocumentClass(FoundPerson.class)
                .withCodecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(new FoundPersonCodec()), plain.getCodecRegistry()));
    }

    @Override
    public List<FoundPerson> matching(Wanted wanted, @Nullable Position after, int limit) {
        var all = new ArrayList<Criteria>();
        if (wanted.collective() != null) {
            all.add(Criteria.where("memberships")
                    .elemMatch(Criteria.where("collective")
                            .is(wanted.collective().value())
                            .and("state")
                            .in(wanted.states().stream().map(Enum::name).toList())));
        }
        if (wanted.handle() != null) {
            all.add(Criteria.where(HANDLE).regex("^" + Pattern.quote(wanted.handle())));
        }
        if (wanted.path() != null) all.add(Within.path(PATH, wanted.path()));
        // Those who were erased are in no collective and no territory, and begin with no handle.
        if (all.isEmpty()) all.add(Criteria.where(PersonStorage.PRESENT).exists(true));
        if (after != null) all.add(after(wanted.order(), after));
        var query = Query.query(new Criteria().andOperator(all));
        query.with(sort(wanted.order()));
        var found = new ArrayList<FoundPerson>();
        // By the template for its exceptions alone.
        mongo.execute(database -> people.find(query.getQueryObject())
                .sort(query.getSortObject())
                .limit(limit)
                .into(found));
        return found;
    }

    private static Criteria after(Order order, Position after) {
        var id = after.id().value();
        return switch (order) {
            case ID -> Criteria.where("_id").gt(id);
            case HANDLE -> Within.after(HANDLE, after.key(), id);
            case PATH -> Within.after(PATH, after.key(), id);
        };
    }

    private static Sort sort(Order order) {
        return switch (order) {
            case ID -> Sort.by("_id");
            case HANDLE -> Sort.by(HANDLE, "_id");
            case PATH -> Sort.by(PATH, "_id");
        };
    }
}
