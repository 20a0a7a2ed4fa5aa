package org.konbit.collectives.life;

import static java.util.Comparator.comparing;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MayLookInto;
import org.konbit.collectives.territory.ResolveTerritories;
import org.konbit.http.Caller;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.outbox.Ids;
import org.springframework.stereotype.Component;

/** Puts together what every feature remembers of a collective. */
@Component
public class ReadLife {
    private static final Comparator<Moment> IN_TIME =
            comparing(Moment::on).thenComparing(moment -> moment.id().toString());

    private final FindCollectives findCollectives;
    private final MayLookInto mayLookInto;
    private final ResolveTerritories territories;
    private final List<Remembers> features;

    ReadLife(
            FindCollectives findCollectives,
            MayLookInto mayLookInto,
            ResolveTerritories territories,
            List<Remembers> features) {
        this.findCollectives = findCollectives;
        this.mayLookInto = mayLookInto;
        this.territories = territories;
        this.features = features;
    }

    /** A collective and all its moments, the first first. */
    public record Life(Collective collective, List<Moment> moments) {
        /** One page of it. */
        public Page<Moment> page(PageRequest page) {
            var after = page.after(Position::read);
            var found = moments.stream()
                    .filter(moment -> after == null || Position.of(moment).compareTo(after) > 0)
                    .limit(page.limitPlusOne())
                    .toList();
            return Page.of(found, page.limit(), moment -> Position.of(moment).write());
        }
    }

    public Life life(CollectiveId id, Caller caller) {
        var collective = opened(id, caller);
        var zone = territories
                .find(collective.territory().code())
                .map(territory -> ZoneId.of(territory.timeZone()))
                .orElse(ZoneOffset.UTC);
        var moments = Stream.concat(
                        Stream.of(entered(collective, zone)),
                        features.stream().flatMap(feature -> feature.moments(id, zone)))
                .sorted(IN_TIME)
                .toList();
        return new Life(collective, moments);
    }

    /** In the order of time. */
    public List<Day> days(CollectiveId id, Caller caller) {
        opened(id, caller);
        return features.stream()
                .flatMap(feature -> feature.days(id))
                .sorted(comparing(Day::on).thenComparing(Day::id))
                .toList();
    }

    public Collective opened(CollectiveId id, Caller caller) {
        var collective = findCollectives.one(id);
        mayLookInto.check(caller, collective);
        return collective;
    }

    private static Moment entered(Collective collective, ZoneId zone) {
        return new Moment(
                Ids.date(collective.id().value(), zone),
                collective.id().value(),
                Moment.Kind.ENTERED,
                collective.name(),
                List.of(),
                "/api/collectives/" + collective.id());
    }

    /** A place in the order of time. */
    private record Position(String on, String id) implements Comparable<Position> {
        private static final Comparator<Position> ORDER =
                comparing(Position::on).thenComparing(Position::id);
        private static final char BETWEEN = ' ';

        static Position of(Moment moment) {
            return new Position(moment.on().toString(), moment.id().toString());
        }

        static Position read(String text) {
            int blank = text.indexOf(BETWEEN);
            if (blank < 0) throw new IllegalArgumentException(text);
            return new Position(text.substring(0, blank), text.substring(blank + 1));
        }

        String write() {
            return on + BETWEEN + id;
        }

        @Override
        public int compareTo(Position other) {
            return ORDER.compare(this, other);
        }
    }
}
