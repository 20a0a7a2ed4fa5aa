package org.konbit.campaigns.movement.mongo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.konbit.campaigns.mongo.KeptCopies;
import org.konbit.campaigns.movement.Restoration;
import org.konbit.campaigns.movement.TerritoryPaths;
import org.konbit.campaigns.movement.WorkDay;
import org.konbit.campaigns.movement.WorkDays;
import org.konbit.http.mongo.NeededIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Work-days in the database. */
@Component
class ReportedWorkDays extends KeptCopies<UUID, WorkDay> implements WorkDays {
    private static final String COLLECTION = "workDays";

    ReportedWorkDays(MongoOperations mongo) {
        super(mongo, COLLECTION, WorkDay.class, WorkDay::id);
    }

    @Bean
    static NeededIndexes workDayIndexes() {
        return NeededIndexes.of(
                COLLECTION, new Index("territoryPath", Sort.Direction.ASC).on("date", Sort.Direction.ASC));
    }

    @Override
    public Restoration within(Collection<String> paths, LocalDate first, LocalDate last) {
        if (paths.isEmpty()) return new Sum().toRestoration();
        var places = new ArrayList<Criteria>();
        for (var path : TerritoryPaths.outermost(paths)) {
            places.add(Criteria.where("territoryPath").is(path));
            // All that begins with the path and a slash: '0' is what follows '/'.
            places.add(Criteria.where("territoryPath").gt(path + "/").lt(path + "0"));
        }
        var query = Query.query(new Criteria()
                .orOperator(places)
                .and("date")
                .gte(first.toString())
                .lte(last.toString()));
        var sum = new Sum();
        try (var days = mongo.stream(query, WorkDay.class, COLLECTION)) {
            days.forEach(sum::add);
        }
        return sum.toRestoration();
    }

    private static final class Sum {
        private long days;
        private long personDays;
        private final Map<String, Long> trees = new TreeMap<>();
        private final Map<String, BigDecimal> metres = new TreeMap<>();

        void add(WorkDay day) {
            days++;
            personDays += day.presentCount();
            day.trees().forEach(t -> trees.merge(t.species(), t.planted(), Long::sum));
            day.barriers().forEach(b -> metres.merge(b.kind(), b.metres(), BigDecimal::add));
        }

        Restoration toRestoration() {
            return new Restoration(
                    days,
                    personDays,
                    trees,
                    metres,
                    trees.values().stream().mapToLong(Long::longValue).sum(),
                    metres.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }
}
