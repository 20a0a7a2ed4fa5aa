package org.konbit.collectives.life;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MayLookInto;
import org.konbit.http.Caller;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.outbox.Ids;
import org.springframework.stereotype.Component;

/** Puts together what every feature remembers of a collective. */
@Component
public class ReadLife {
    private static final Comparator<Moment> IN_TIME = comparing(Moment::on).thenComparing(Moment::source);

    private final FindCollectives findCollectives;
    private final MayLookInto mayLookInto;
    private final List<Remembers> features;

    ReadLife(FindCollectives findCollectives, MayLookInto mayLookInto, List<Remembers> features) {
        this.findCollectives = findCollectives;
        this.mayLookInto = mayLookInto;
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
        var moments = Stream.concat(
                        Stream.of(founded(collective)), features.stream().flatMap(feature -> feature.moments(id)))
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

    private static Moment founded(Collective collective) {
        return new Moment(
                Ids.date(collective.id().value()),
                Moment.Kind.FOUNDED,
                collective.name(),
                List.of(),
                "/api/collectives/" + collective.id());
    }

    /** A place in the order of time. */
    private record Position(String on, String source) implements Comparable<Position> {
        private static final Comparator<Position> ORDER =
                comparing(Position::on).thenComparing(Position::source);
        private static final char BETWEEN = ' ';

        static Position of(Moment moment) {
            return new Position(moment.on().toString(), moment.source());
        }

        static Position read(String text) {
            int blank = text.indexOf(BETWEEN);
            if (blank < 0) throw new IllegalArgumentException(text);
            return new Position(text.substring(0, blank), text.substring(blank + 1));
        }

        String write() {
            return on + BETWEEN + source;
        }

        @Override
        public int compareTo(Position other) {
            return ORDER.compare(this, other);
        }
    }
}
