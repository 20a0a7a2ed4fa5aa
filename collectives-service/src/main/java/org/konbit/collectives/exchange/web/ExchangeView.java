package org.konbit.collectives.exchange.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.alternative.AlternativeId;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.exchange.Answer;
import org.konbit.collectives.exchange.Exchange;
import org.konbit.collectives.exchange.ExchangeState;
import org.konbit.collectives.exchange.FindExchanges;

/**
 * An exchange as it is shown; {@code cancelled} says why it was. That, the exact point and reasons are shown to those of
 * its hosts and guests only, and to the organizers there.
 */
record ExchangeView(
        UUID id,
        List<UUID> hosts,
        List<UUID> guests,
        LocalDate date,
        String theme,
        Exchange.@Nullable Place place,
        @Nullable String shown,
        @Nullable String learned,
        List<UUID> alternatives,
        ExchangeState state,
        List<Answered> answers,
        @Nullable String cancelled,
        long version) {
    /** What one of them said; who is not among these has not answered yet. */
    record Answered(
            UUID collective, Answer.Choice choice, @Nullable String reason) {
        static Answered of(Answer answer) {
            return new Answered(answer.collective().value(), answer.choice(), answer.reason());
        }
    }

    static ExchangeView of(FindExchanges.Seen seen) {
        var all = of(seen.exchange());
        return seen.inside() ? all : all.fromOutside();
    }

    private ExchangeView fromOutside() {
        return new ExchangeView(
                id,
                hosts,
                guests,
                date,
                theme,
                place == null ? null : new Exchange.Place(place.name(), place.territory(), null),
                shown,
                learned,
                alternatives,
                state,
                answers.stream()
                        .map(answer -> new Answered(answer.collective(), answer.choice(), null))
                        .toList(),
                null,
                version);
    }

    static ExchangeView of(Exchange exchange) {
        var meeting = exchange.meeting();
        return new ExchangeView(
                exchange.id().value(),
                exchange.hosts().stream().map(CollectiveId::value).toList(),
                exchange.guests().stream().map(CollectiveId::value).toList(),
                meeting.date(),
                meeting.theme(),
                meeting.place(),
                meeting.shown(),
                meeting.learned(),
                exchange.alternatives().stream().map(AlternativeId::value).toList(),
                exchange.state(),
                exchange.answers().stream().map(Answered::of).toList(),
                exchange.cancelled(),
                exchange.version());
    }
}
