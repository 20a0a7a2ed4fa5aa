package org.konbit.campaigns.movement.messaging;

import java.util.List;
import java.util.UUID;
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
        return reader.of("collectives.territories")
                .batch(
                        TerritoryV1.TYPE,
                        TerritoryV1.class,
                        all -> territories.keep(all.stream()
                                .map(one -> one.data().toTerritory(one.aggregateVersion()))
                                .toList()))
                .tombstones(territories::forget)
                .build();
    }

    @Bean
    Consumer<Message<List<byte[]>>> collectivesDirectory(EventReader reader, Collectives collectives) {
        return reader.of("collectives.directory")
                .batch(
                        CollectiveV1.TYPE,
                        CollectiveV1.class,
                        all -> collectives.keep(all.stream()
                                .map(one -> one.data().toCollective(one.aggregateVersion()))
                                .toList()))
                .tombstones(keys -> collectives.forget(ids(keys)))
                .build();
    }

    @Bean
    Consumer<Message<List<byte[]>>> collectivesPeople(EventReader reader, People people) {
        return reader.of("collectives.people")
                .batch(
                        PersonV1.TYPE,
                        PersonV1.class,
                        all -> people.keep(all.stream()
                                .map(one -> one.data().toPerson(one.aggregateVersion()))
                                .toList()))
                .tombstones(keys -> people.forget(ids(keys)))
                .build();
    }

    @Bean
    Consumer<Message<List<byte[]>>> collectivesEvents(EventReader reader, WorkDays workDays) {
        return reader.of("collectives.events")
                .batch(
                        WorkDayReportedV1.TYPE,
                        WorkDayReportedV1.class,
                        all -> workDays.keep(all.stream()
                                .map(one -> one.data().toWorkDay(one.aggregateVersion()))
                                .toList()))
                .build();
    }

    private static List<UUID> ids(List<String> keys) {
        return keys.stream().map(UUID::fromString).toList();
    }
}
