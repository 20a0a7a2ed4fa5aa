package org.konbit.collectives.farmersgroup.mongo;

import org.konbit.collectives.farmersgroup.Activity;
import org.konbit.collectives.farmersgroup.ActivityId;
import org.konbit.collectives.farmersgroup.AgreedRule;
import org.konbit.collectives.farmersgroup.Contribution;
import org.konbit.collectives.farmersgroup.EntryId;
import org.konbit.collectives.farmersgroup.Result;
import org.konbit.collectives.farmersgroup.Sharing;
import org.konbit.collectives.life.OwnedByCollective;
import org.konbit.collectives.storage.StoredId;
import org.konbit.http.mongo.NeededIndexes;
import org.konbit.personaldata.StoredOnPerson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class LedgerStorage {
    private static final Index TAKEN_BACK_ONCE = new Index()
            .named("correction.takesBack")
            .on("correction.takesBack", Direction.ASC)
            .unique()
            .sparse();

    @Bean
    static StoredId<ActivityId> activityId() {
        return new StoredId<>(ActivityId.class, ActivityId::new, ActivityId::value);
    }

    @Bean
    static StoredId<EntryId> entryId() {
        return new StoredId<>(EntryId.class, EntryId::new, EntryId::value);
    }

    @Bean
    NeededIndexes activityIndexes() {
        return NeededIndexes.of(Activity.class, by("collective"), by("plan.inCharge"));
    }

    @Bean
    NeededIndexes contributionIndexes() {
        return NeededIndexes.of(Contribution.class, by("activity"), by("collective"), by("person"), TAKEN_BACK_ONCE);
    }

    @Bean
    NeededIndexes resultIndexes() {
        return NeededIndexes.of(Result.class, by("activity"), by("collective"), TAKEN_BACK_ONCE);
    }

    @Bean
    NeededIndexes sharingIndexes() {
        return NeededIndexes.of(Sharing.class, by("activity"), by("collective"), by("shares.person"), TAKEN_BACK_ONCE);
    }

    @Bean
    StoredOnPerson contributionsOfPerson() {
        return new StoredOnPerson(
                "contributions", "contribution", "person", "activity", "given", "correction", "recordedAt");
    }

    /** Of each plan the steps that the person is in charge of. */
    @Bean
    StoredOnPerson stepsOfPerson() {
        return new StoredOnPerson("steps", "activity", "plan.inCharge", "collective", "name", "plan.$");
    }

    @Bean
    NeededIndexes agreedRuleIndexes() {
        return NeededIndexes.of(AgreedRule.class, by("terms.needs.person"));
    }

    @Bean
    StoredOnPerson needsOfPerson() {
        return new StoredOnPerson("needs", "agreedRule", "terms.needs.person", "terms.needs.$");
    }

    /** Of each sharing the person's own shares alone: after a merge there may be two. */
    @Bean
    StoredOnPerson sharesOfPerson() {
        return new StoredOnPerson("shares", "sharing", "shares.person", "activity", "shares.$", "recordedAt");
    }

    @Bean
    OwnedByCollective activitiesOwned() {
        return new OwnedByCollective(
                "activities",
                "activity",
                "collective",
                "kind",
                "stage",
                "name",
                "season",
                "plan",
                "expectedYield",
                "closing");
    }

    @Bean
    OwnedByCollective contributionsOwned() {
        return new OwnedByCollective(
                "contributions",
                "contribution",
                "collective",
                "activity",
                "person",
                "given",
                "correction",
                "recordedAt");
    }

    @Bean
    OwnedByCollective resultsOwned() {
        return new OwnedByCollective(
                "results", "result", "collective", "activity", "brought", "use", "sale", "correction", "recordedAt");
    }

    @Bean
    OwnedByCollective sharingsOwned() {
        return new OwnedByCollective(
                "sharings",
                "sharing",
                "collective",
                "activity",
                "rule",
                "total",
                "shares",
                "fund",
                "correction",
                "recordedAt");
    }

    @Bean
    OwnedByCollective sharingRuleOwned() {
        return new OwnedByCollective("sharingRule", "agreedRule", "_id", "terms");
    }

    private static Index by(String field) {
        return new Index().named(field).on(field, Direction.ASC).on("_id", Direction.ASC);
    }
}
