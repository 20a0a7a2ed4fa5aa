package org.konbit.collectives.brigade.mongo;

import org.konbit.collectives.brigade.LearningSession;
import org.konbit.collectives.brigade.LearningSessionId;
import org.konbit.collectives.brigade.Plot;
import org.konbit.collectives.brigade.PlotId;
import org.konbit.collectives.brigade.WorkDay;
import org.konbit.collectives.brigade.WorkDayId;
import org.konbit.collectives.life.OwnedByCollective;
import org.konbit.collectives.storage.StoredId;
import org.konbit.http.mongo.NeededIndexes;
import org.konbit.personaldata.NamesPerson;
import org.konbit.personaldata.StoredOnPerson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class BrigadeStorage {
    @Bean
    static StoredId<PlotId> plotId() {
        return new StoredId<>(PlotId.class, PlotId::new, PlotId::value);
    }

    @Bean
    static StoredId<WorkDayId> workDayId() {
        return new StoredId<>(WorkDayId.class, WorkDayId::new, WorkDayId::value);
    }

    @Bean
    OwnedByCollective plotsOwned() {
        return new OwnedByCollective(
                "plots", "plot", "collective", "holder", "areaHectares", "slopePercent", "grows", "point", "outline");
    }

    @Bean
    OwnedByCollective learningSessionsOwned() {
        return new OwnedByCollective(
                "learningSessions", "learningSession", "collective", "date", "theme", "taughtBy", "present", "outcome");
    }

    @Bean
    OwnedByCollective rotationRulesOwned() {
        return new OwnedByCollective("rotationRules", "rotationRules", "_id", "rules");
    }

    @Bean
    OwnedByCollective workDaysOwned() {
        return new OwnedByCollective(
                "workDays",
                "workDay",
                "collective",
                "plot",
                "holder",
                "date",
                "task",
                "moves",
                "cancelled",
                "report",
                "treeCounts");
    }

    @Bean
    static StoredId<LearningSessionId> learningSessionId() {
        return new StoredId<>(LearningSessionId.class, LearningSessionId::new, LearningSessionId::value);
    }

    @Bean
    NeededIndexes plotIndexes() {
        return NeededIndexes.of(
                Plot.class,
                new Index().named("collective").on("collective", Direction.ASC).on("_id", Direction.ASC),
                new Index().named("holder").on("holder", Direction.ASC));
    }

    @Bean
    StoredOnPerson plotsOfPerson() {
        return new StoredOnPerson(
                "plots",
                "plot",
                "holder",
                "_id",
                "collective",
                "areaHectares",
                "slopePercent",
                "grows",
                "point",
                "outline");
    }

    @Bean
    StoredOnPerson workDaysForPerson() {
        return new StoredOnPerson("workDaysReceived", "workDay", "holder", "collective", "date", "task");
    }

    @Bean
    NamesPerson whoCame() {
        return new NamesPerson("workDay", "report.present");
    }

    @Bean
    NamesPerson whoWasAbsent() {
        return new NamesPerson("workDay", "report.absent.person");
    }

    @Bean
    StoredOnPerson workDaysMoved() {
        return new StoredOnPerson("workDaysMoved", "workDay", "moves.by", "collective", "moves.$");
    }

    @Bean
    StoredOnPerson workDaysCancelled() {
        return new StoredOnPerson("workDaysCancelled", "workDay", "cancelled.by", "collective", "date", "cancelled");
    }

    @Bean
    StoredOnPerson learningSessionsTaught() {
        return new StoredOnPerson(
                "learningSessionsTaught", "learningSession", "taughtBy", "collective", "date", "theme");
    }

    @Bean
    StoredOnPerson learningSessionsAttended() {
        return new StoredOnPerson(
                "learningSessionsAttended", "learningSession", "present", "collective", "date", "theme");
    }

    @Bean
    NeededIndexes learningSessionIndexes() {
        return NeededIndexes.of(
                LearningSession.class,
                new Index().named("collective").on("collective", Direction.ASC).on("_id", Direction.ASC),
                new Index().named("taughtBy").on("taughtBy", Direction.ASC),
                new Index().named("present").on("present", Direction.ASC));
    }

    @Bean
    NeededIndexes workDayIndexes() {
        return NeededIndexes.of(
                WorkDay.class,
                new Index().named("collective").on("collective", Direction.ASC).on("_id", Direction.ASC),
                new Index().named("holder").on("holder", Direction.ASC),
                new Index().named("moves.by").on("moves.by", Direction.ASC),
                new Index().named("cancelled.by").on("cancelled.by", Direction.ASC),
                new Index().named("present").on("report.present", Direction.ASC),
                new Index().named("absent").on("report.absent.person", Direction.ASC));
    }
}
