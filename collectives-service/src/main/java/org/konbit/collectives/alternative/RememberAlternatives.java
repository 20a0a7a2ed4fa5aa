package org.konbit.collectives.alternative;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.life.Moment;
import org.konbit.collectives.life.Remembers;
import org.konbit.outbox.Ids;
import org.springframework.stereotype.Component;

/** What a collective put forward for others to copy, as part of its life. */
@Component
class RememberAlternatives implements Remembers {
    private static final int A_PAGE = 200;

    private final AlternativeSearch search;

    RememberAlternatives(AlternativeSearch search) {
        this.search = search;
    }

    @Override
    public Stream<Moment> moments(CollectiveId collective, ZoneId zone) {
        var wanted = new AlternativeSearch.Wanted(null, null, collective, AlternativeState.SHARED);
        var all = new ArrayList<Alternative>();
        while (true) {
            var after = all.isEmpty()
                    ? null
                    : new AlternativeSearch.Position("", all.getLast().id());
            var page = search.matching(wanted, after, A_PAGE);
            all.addAll(page);
            if (page.size() < A_PAGE) return all.stream().map(alternative -> moment(alternative, zone));
        }
    }

    private static Moment moment(Alternative alternative, ZoneId zone) {
        return new Moment(
                Ids.date(alternative.id().value(), zone),
                alternative.id().value(),
                Moment.Kind.ALTERNATIVE,
                alternative.practice().title(),
                List.of(),
                "/api/alternatives/" + alternative.id());
    }
}
