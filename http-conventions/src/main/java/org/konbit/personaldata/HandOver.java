package org.konbit.personaldata;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.konbit.audit.Audited;
import org.konbit.http.contract.MayCall;
import org.konbit.http.mongo.PlainDocuments;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands over what this service holds on a person, to the gateway itself: no way leads here from outside. */
@Hidden
@RestController
@MayCall("the gateway")
@PreAuthorize("hasRole('GATEWAY')")
class HandOver {
    /** Of one kind; more than that of one person is a fault, and no part of it is taken for all. */
    private static final int MOST = 10_000;

    /** The database's own operator of that name has the first alone. */
    private static final String OWN = ".$";

    private final MongoTemplate mongo;
    private final List<StoredOnPerson> stored;
    private final List<HeldOnPerson> held;

    HandOver(MongoTemplate mongo, List<StoredOnPerson> stored, List<HeldOnPerson> held) {
        this.mongo = mongo;
        this.stored = stored;
        this.held = held;
    }

    @Audited
    @GetMapping("/internal/people/{id}/data")
    Map<String, List<?>> all(@PathVariable UUID id) {
        var all = new TreeMap<String, List<?>>();
        for (var one : held) add(all, one.name(), one.of(id));
        for (var one : stored) add(all, one.name(), read(one, id));
        return all;
    }

    private static void add(Map<String, List<?>> all, String name, List<?> some) {
        if (some.size() > MOST) throw new IllegalStateException("More than %d %s".formatted(MOST, name));
        if (all.put(name, some) != null) throw new IllegalStateException("Two are called " + name);
    }

    private static Bson own(StoredOnPerson wanted, String shown, UUID person) {
        var list = shown.substring(0, shown.length() - OWN.length());
        var naming = wanted.naming().substring(list.length());
        return Projections.computed(
                list,
                new Document(
                        "$filter",
                        new Document("input", "$" + list)
                                .append("as", "one")
                                .append("cond", new Document("$eq", List.of("$$one" + naming, person)))));
    }

    private List<Map<String, Object>> read(StoredOnPerson wanted, UUID person) {
        var shown = wanted.shown().stream()
                .map(field -> field.endsWith(OWN) ? own(wanted, field, person) : Projections.include(field))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!wanted.shown().contains("_id")) shown.add(Projections.excludeId());
        return mongo.getCollection(wanted.collection())
                .find(Filters.eq(wanted.naming(), person))
                .projection(Projections.fields(shown))
                .sort(Sorts.ascending("_id"))
                .limit(MOST + 1)
                .map(PlainDocuments::plain)
                .into(new ArrayList<>());
    }
}
