package org.konbit.collectives.farmersgroup;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.life.Moment;
import org.konbit.collectives.life.Moment.Figure;
import org.konbit.collectives.life.Moment.Measure;
import org.konbit.collectives.life.Remembers;
import org.konbit.outbox.Ids;
import org.springframework.stereotype.Component;

/** What a farmers' group began, what came of it and how that was shared, as part of its life; without what was taken back. */
@Component
class RememberActivities implements Remembers {
    private final Activities activities;
    private final Results results;
    private final Sharings sharings;

    RememberActivities(Activities activities, Results results, Sharings sharings) {
        this.activities = activities;
        this.results = results;
        this.sharings = sharings;
    }

    @Override
    public Stream<Moment> moments(CollectiveId collective, ZoneId zone) {
        return activities.findByCollective(collective).stream().flatMap(activity -> moments(activity, zone));
    }

    private Stream<Moment> moments(Activity activity, ZoneId zone) {
        var path = "/api/activities/" + activity.id();
        var begun = new Moment(
                Ids.date(activity.id().value(), zone),
                activity.id().value(),
                Moment.Kind.ACTIVITY,
                activity.intent().name(),
                List.of(),
                path);
        var brought = Entry.standing(results.findByActivity(activity.id())).stream()
                .map(result -> new Moment(
                        LocalDate.ofInstant(result.recordedAt(), zone),
                        result.id().value(),
                        Moment.Kind.RESULT,
                        activity.intent().name() + ": " + result.use(),
                        List.of(new Figure(
                                Measure.QUANTITY,
                                result.brought().what(),
                                result.brought().quantity(),
                                result.brought().unit())),
                        path + "/results"));
        var shared = Entry.standing(sharings.findByActivity(activity.id())).stream()
                .map(sharing -> new Moment(
                        LocalDate.ofInstant(sharing.recordedAt(), zone),
                        sharing.id().value(),
                        Moment.Kind.SHARING,
                        activity.intent().name(),
                        List.of(
                                new Figure(
                                        Measure.MONEY,
                                        null,
                                        sharing.total().amount(),
                                        sharing.total().currency()),
                                Figure.count(
                                        Measure.SHARES, null, sharing.shares().size())),
                        path + "/shares"));
        return Stream.concat(Stream.of(begun), Stream.concat(brought, shared));
    }
}
