package org.konbit.notifications.sending.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.konbit.http.mongo.NeededIndexes;
import org.konbit.notifications.dispatch.Dispatch;
import org.konbit.notifications.dispatch.DispatchKind;
import org.konbit.notifications.sending.SendingSettings;
import org.konbit.notifications.sending.SmsBudget;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** A document for each day and each campaign, from which a chunk takes by one update. */
@Component
class MongoSmsBudget implements SmsBudget {
    private static final String COLLECTION = "smsBudget";
    private static final String SPENT = "spent";
    private static final String DAY = "day";
    /** Of a campaign there is none: it may go on for years. */
    private static final Duration DAYS_KEPT = Duration.ofDays(90);

    private final MongoOperations mongo;
    private final SendingSettings.Budget settings;
    private final Clock clock;

    MongoSmsBudget(MongoOperations mongo, SendingSettings settings, Clock clock) {
        this.mongo = mongo;
        this.settings = settings.sms().budget();
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Needed {
        @Bean
        NeededIndexes indexesOfSmsBudget() {
            return NeededIndexes.of(
                    COLLECTION,
                    new Index().named("days kept").on(DAY, Direction.ASC).expire(DAYS_KEPT));
        }
    }

    private record Purse(String id, int limit, boolean isOfTheDay) {}

    @Override
    public int take(Dispatch dispatch, int parts) {
        // Whoever was called somewhere has to hear that it is not there, or not then.
        var kind = dispatch.message().kind();
        var isExempt = kind == DispatchKind.CANCELLATION || kind == DispatchKind.POSTPONEMENT;
        var had = parts;
        var opened = new ArrayList<Purse>();
        for (var purse : purses(dispatch)) {
            var granted = isExempt ? spend(purse, had) : take(purse, had);
            for (var before : opened) giveBack(before, had - granted);
            had = granted;
            opened.add(purse);
        }
        return had;
    }

    @Override
    public void giveBack(Dispatch dispatch, int parts) {
        purses(dispatch).forEach(purse -> giveBack(purse, parts));
    }

    private List<Purse> purses(Dispatch dispatch) {
        var purses = new ArrayList<Purse>();
        var campaign = dispatch.message().campaign();
        if (campaign != null && settings.aCampaign() >= 0)
            purses.add(new Purse("campaign:" + campaign, settings.aCampaign(), false));
        if (settings.aDay() >= 0)
            purses.add(
                    new Purse("day:" + LocalDate.ofInstant(clock.instant(), settings.zone()), settings.aDay(), true));
        return purses;
    }

    /** One update, so that of many who take at once nobody has what another has. */
    private int take(Purse purse, int wanted) {
        var spent = new Document("$ifNull", List.of("$" + SPENT, 0L));
        var wished = new Document("$add", List.of(spent, (long) wanted));
        // More was spent than is allowed now, when the limit was lowered meanwhile.
        var changes = new Document(
                SPENT,
                new Document("$max", List.of(spent, new Document("$min", List.of((long) purse.limit(), wished)))));
        if (purse.isOfTheDay())
            changes.append(DAY, new Document("$ifNull", List.of("$" + DAY, Date.from(clock.instant()))));
        var before = mongo.execute(
                COLLECTION,
                budget -> budget.findOneAndUpdate(
                        eq("_id", purse.id()),
                        List.of(new Document("$set", changes)),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.BEFORE)));
        long already = before == null ? 0 : before.getLong(SPENT);
        return Math.clamp(purse.limit() - already, 0, wanted);
    }

    private int spend(Purse purse, int parts) {
        change(purse, parts);
        return parts;
    }

    private void giveBack(Purse purse, int parts) {
        if (parts > 0) change(purse, -parts);
    }

    private void change(Purse purse, long by) {
        var change = purse.isOfTheDay()
                ? Updates.combine(Updates.inc(SPENT, by), Updates.setOnInsert(DAY, Date.from(clock.instant())))
                : Updates.inc(SPENT, by);
        mongo.execute(
                COLLECTION,
                budget -> budget.updateOne(eq("_id", purse.id()), change, new UpdateOptions().upsert(true)));
    }
}
