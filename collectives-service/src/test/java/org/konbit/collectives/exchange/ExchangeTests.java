package org.konbit.collectives.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.testing.Contract;

class ExchangeTests {
    private static final List<CollectiveId> ALL = List.of(1, 2, 3, 4, 5).stream()
            .map(n -> new CollectiveId(Contract.id(n)))
            .toList();
    private static final List<CollectiveId> HOSTS = ALL.subList(0, 2);
    private static final List<CollectiveId> GUESTS = ALL.subList(2, 5);

    private static Exchange proposedBy(CollectiveId... proposing) {
        return Exchange.proposed(
                new ExchangeId(Contract.id(11)),
                HOSTS,
                GUESTS,
                new Exchange.Meeting(LocalDate.of(2027, 1, 10), "Semans", null, null, null),
                List.of(),
                Set.of(proposing));
    }

    private static Answer yes(CollectiveId from) {
        return new Answer(from, Answer.Choice.ACCEPTED, null);
    }

    private static Answer no(CollectiveId from) {
        return new Answer(from, Answer.Choice.DECLINED, "Nou nan rekòt");
    }

    @Test
    void is_agreed_once_a_host_and_a_guest_say_yes() {
        var exchange = proposedBy(HOSTS.getFirst());
        assertThat(exchange.state()).isEqualTo(ExchangeState.PROPOSED);

        exchange.answer(no(GUESTS.getFirst()));
        assertThat(exchange.state()).isEqualTo(ExchangeState.PROPOSED);
        exchange.answer(yes(GUESTS.getLast()));
        assertThat(exchange.state()).isEqualTo(ExchangeState.AGREED);
        assertThat(exchange.present(GUESTS))
                .as("who did not answer was not there")
                .containsExactly(GUESTS.getLast());

        exchange.answer(no(GUESTS.getLast()));
        assertThat(exchange.state()).isEqualTo(ExchangeState.PROPOSED);
    }

    @Test
    void is_declined_once_no_guest_is_left_until_one_thinks_better_of_it() {
        var exchange = proposedBy(HOSTS.getFirst());
        GUESTS.forEach(guest -> exchange.answer(no(guest)));

        assertThat(exchange.state()).isEqualTo(ExchangeState.DECLINED);
        assertThat(exchange.isToBeReported()).isFalse();
        exchange.answer(yes(GUESTS.getFirst()));
        assertThat(exchange.state()).isEqualTo(ExchangeState.AGREED);
    }

    @Test
    void is_reported_only_once_it_is_agreed() {
        var exchange = proposedBy(HOSTS.getFirst());
        assertThat(exchange.isToBeReported()).isFalse();
        exchange.answer(yes(GUESTS.getFirst()));
        assertThat(exchange.isToBeReported()).isTrue();
    }

    @Test
    void the_same_answer_twice_is_told_once() {
        var exchange = proposedBy(HOSTS.getFirst());
        exchange.answer(yes(GUESTS.getFirst()));
        exchange.answer(yes(GUESTS.getFirst()));

        assertThat(exchange.unpublished())
                .containsExactly(
                        new ExchangeEvent.Proposed(exchange.id()),
                        new ExchangeEvent.Accepted(exchange.id(), GUESTS.getFirst()));
    }

    @Test
    void what_is_over_takes_no_answer() {
        var cancelled = proposedBy(HOSTS.getFirst());
        assertThat(cancelled.cancel("Lapli")).isTrue();
        assertThat(cancelled.cancel(null)).isFalse();
        assertThat(cancelled.answer(yes(GUESTS.getFirst()))).isFalse();
        assertThat(cancelled.cancelled()).isEqualTo("Lapli");

        var held = proposedBy(HOSTS.getFirst());
        held.report(null, "Silo", List.of());
        assertThat(held.state()).isEqualTo(ExchangeState.HELD);
        assertThat(held.answer(yes(GUESTS.getFirst()))).isFalse();
        assertThat(held.isToBeReported()).isFalse();
    }

    @Property
    void only_the_last_word_of_each_counts_in_whatever_order_they_answer(
            @ForAll("answers") List<Answer> answers, @ForAll Random random) {
        var last = new HashMap<CollectiveId, Answer>();
        answers.forEach(answer -> last.put(answer.collective(), answer));
        var inAnyOrder = new ArrayList<>(last.values());
        Collections.shuffle(inAnyOrder, random);

        var one = proposedBy();
        answers.forEach(one::answer);
        var other = proposedBy();
        inAnyOrder.forEach(other::answer);

        assertThat(one.state()).isEqualTo(other.state());
        assertThat(one.answers()).containsExactlyInAnyOrderElementsOf(other.answers());
        assertThat(one.state()).isEqualTo(byCounting(last));
    }

    private static ExchangeState byCounting(Map<CollectiveId, Answer> said) {
        var hostsIn = count(HOSTS, said, Answer.Choice.ACCEPTED);
        var guestsIn = count(GUESTS, said, Answer.Choice.ACCEPTED);
        if (count(HOSTS, said, Answer.Choice.DECLINED) == HOSTS.size()) return ExchangeState.DECLINED;
        if (count(GUESTS, said, Answer.Choice.DECLINED) == GUESTS.size()) return ExchangeState.DECLINED;
        return hostsIn > 0 && guestsIn > 0 ? ExchangeState.AGREED : ExchangeState.PROPOSED;
    }

    private static long count(List<CollectiveId> some, Map<CollectiveId, Answer> said, Answer.Choice choice) {
        return some.stream()
                .map(said::get)
                .filter(answer -> answer != null && answer.choice() == choice)
                .count();
    }

    @Provide
    Arbitrary<List<Answer>> answers() {
        return Combinators.combine(Arbitraries.of(ALL), Arbitraries.of(Answer.Choice.values()))
                .as((collective, choice) -> new Answer(collective, choice, null))
                .list()
                .ofMaxSize(12);
    }
}
