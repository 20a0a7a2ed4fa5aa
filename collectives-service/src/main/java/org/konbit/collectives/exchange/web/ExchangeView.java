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

/** An exchange as it is shown; {@code cancelled} says why it was. */
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
