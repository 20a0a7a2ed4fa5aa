package org.konbit.campaigns.movement.messaging;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.konbit.campaigns.movement.Collectives;
import org.konbit.campaigns.movement.People;
import org.konbit.campaigns.movement.Territories;
import org.konbit.campaigns.movement.WorkDays;
import org.konbit.outbox.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Keeps this service's copies of the movement up to date; a function is named after its topic. */
@Configuration(proxyBeanMethods = false)
class ReadingTheMovement {
    @Bean
    Consumer<Message<List<byte[]>>> collectivesTerritories(EventReader reader, Territories territories) {
        var reading = reader.of("collectives.territories").tombstones(territories::forget);
        return copying(reading, TerritoryV1.TYPE, TerritoryV1.class, TerritoryV1::toTerritory, territories::keep);
    }

    @Bean
    Consumer<Message<List<byte[]>>> collectivesDirectory(EventReader reader, Collectives collectives) {
        var reading = reader.of("collectives.directory").tombstones(keys -> collectives.forget(ids(keys)));
        return copying(reading, CollectiveV1.TYPE, CollectiveV1.class, CollectiveV1::toCollective, collectives::keep);
    }

    @Bean
    Consumer<Message<List<byte[]>>> collectivesPeople(EventReader reader, People people) {
        var reading = reader.of("collectives.people").tombstones(keys -> people.forget(ids(keys)));
        return copying(reading, PersonV1.TYPE, PersonV1.class, PersonV1::toPerson, people::keep);
    }

    @Bean
    Consumer<Message<List<byte[]>>> collectivesEvents(EventReader reader, WorkDays workDays) {
        var reading = reader.of("collectives.events");
        return copying(
                reading, WorkDayReportedV1.TYPE, WorkDayReportedV1.class, WorkDayReportedV1::toWorkDay, workDays::keep);
    }

    /** @param copyOf what is told, with the version of the aggregate that told it */
    private static <T, C> Consumer<Message<List<byte[]>>> copying(
            EventReader.Reading reading,
            String type,
            Class<T> told,
            BiFunction<T, Long, C> copyOf,
            Consumer<List<C>> keep) {
        return reading.batch(
                        type,
                        told,
                        all -> keep.accept(all.stream()
                                .map(one -> copyOf.apply(one.data(), one.aggregateVersion()))
                                .toList()))
                .build();
    }

    private static List<UUID> ids(List<String> keys) {
        return keys.stream().map(UUID::fromString).toList();
    }
}
