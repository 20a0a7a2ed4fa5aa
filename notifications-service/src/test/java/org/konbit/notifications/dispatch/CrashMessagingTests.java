package org.konbit.notifications.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.notifications.dispatch.Chunks.Report;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.notifications.testing.Neighbours;
import org.konbit.notifications.testing.NotificationsTest;
import org.konbit.notifications.testing.Providers;
import org.konbit.notifications.wording.Text;
import org.konbit.outbox.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What another instance makes of what a dead one left behind. */
@NotificationsTest
class CrashMessagingTests {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofDays(1);

    @Autowired
    ApplicationContext context;

    @Autowired
    StoredDispatches dispatches;

    @Autowired
    Plans plans;

    @Autowired
    Chunks chunks;

    @Autowired
    Deliveries deliveries;

    @Autowired
    NextPeople nextPeople;

    @Autowired
    ReadDispatch readDispatch;

    @Autowired
    ChunkTopics topics;

    Neighbours neighbours;
    List<String> addresses = List.of();

    @BeforeEach
    void someNeighbours() {
        neighbours = new Neighbours(context);
    }

    @Test
    void a_plan_is_gone_on_with_where_a_dead_planner_left_it() {
        people(55);
        var dispatch = begun();
        var plan = takenBySomebodyWhoDies(dispatch);
        written(dispatch, plan);

        awaitDone(dispatch);

        assertThat(deliveries.figures(dispatch.id()).sent()).isEqualTo(55);
        everyoneWasToldOnce();
    }

    @Test
    void whoever_has_a_relay_is_told_also_when_the_planner_dies_right_after_its_last_chunk() {
        var relay = neighbours.someone("ht");
        var phone = neighbours.withPhone(relay);
        IntStream.range(0, 3).forEach(i -> neighbours.through(neighbours.someone("ht"), relay));
        var dispatch = begun();
        var plan = takenBySomebodyWhoDies(dispatch);
        while (plan.pass() != Plan.Pass.RELAYED) plan = written(dispatch, plan);
        written(dispatch, plan);

        awaitDone(dispatch);

        assertThat(deliveries.figures(dispatch.id()).sent()).isEqualTo(4);
        assertThat(Providers.SMS.textsTo(phone)).hasSize(2);
    }

    /** Chunks are written, and never published. */
    private Plan written(Dispatch dispatch, Plan plan) {
        var taken = nextPeople.take(dispatch, plan).orElseThrow();
        var then = after(plan, taken);
        assertThat(plans.advance(then, taken.chunks(), Instant.now().plusMillis(300)))
                .isTrue();
        return then;
    }

    @Test
    void nobody_is_missing_from_a_dispatch_that_is_paused_while_it_is_planned() {
        people(30);
        var dispatch = begun();
        takenBySomebodyWhoDies(dispatch);
        dispatch.pause();
        dispatches.save(dispatch);

        var standing = readDispatch.read(dispatch.id());

        assertThat(standing.recipients()).isEqualTo(30);
        assertThat(standing.queued()).isEqualTo(30);
    }

    @Test
    void a_planner_that_was_only_slow_writes_nothing_any_more() {
        people(25);
        var dispatch = begun();
        var slow = takenBySomebodyWhoDies(dispatch);
        awaitDone(dispatch);

        var taken = nextPeople.take(dispatch, slow).orElseThrow();
        assertThat(plans.advance(after(slow, taken), taken.chunks(), Instant.now()))
                .isFalse();

        assertThat(deliveries.figures(dispatch.id()).recipients()).isEqualTo(25);
        everyoneWasToldOnce();
    }

    @Test
    void a_chunk_is_gone_on_with_where_a_dead_worker_noted_last() {
        people(10);
        var dispatch = planned();
        var id = new ChunkId(dispatch.id(), 0);
        var dead = chunks.claim(id, "dead", Instant.now()).orElseThrow();
        IntStream.range(0, 4).forEach(ordinal -> dead.sent(ordinal, Instant.now()));
        assertThat(chunks.note(dead)).isTrue();

        redeliver(id);
        awaitDone(dispatch);

        assertThat(deliveries.figures(dispatch.id()).sent()).isEqualTo(10);
        assertThat(addresses.stream()
                        .mapToInt(address -> Providers.MAIL.mailsTo(address).size())
                        .sum())
                .as("those whom the dead one had noted are not told again")
                .isEqualTo(6);
    }

    @Test
    void a_worker_that_was_only_frozen_notes_nothing_any_more() {
        people(5);
        var dispatch = planned();
        var id = new ChunkId(dispatch.id(), 0);
        var frozen = chunks.claim(id, "frozen", Instant.now()).orElseThrow();

        redeliver(id);
        awaitDone(dispatch);
        IntStream.range(0, 5).forEach(ordinal -> frozen.failed(ordinal, "550"));

        assertThat(chunks.note(frozen)).isFalse();
        assertThat(deliveries.figures(dispatch.id()).sent()).isEqualTo(5);
        assertThat(deliveries.figures(dispatch.id()).failed()).isZero();
    }

    @Test
    void a_finished_chunk_that_comes_again_is_left_as_it_is() {
        people(5);
        var dispatch = planned();
        var id = new ChunkId(dispatch.id(), 0);
        redeliver(id);
        awaitDone(dispatch);

        assertThat(chunks.claim(id, "again", Instant.now())).isEmpty();
        everyoneWasToldOnce();
    }

    @Test
    void a_report_that_overtakes_the_note_is_kept() {
        people(3);
        var dispatch = planned();
        var id = new ChunkId(dispatch.id(), 0);
        var worker = chunks.claim(id, "worker", Instant.now()).orElseThrow();
        worker.sent(0, Instant.now());
        worker.sent(1, Instant.now());

        chunks.report(List.of(new Report(id.message(0), true, ""), new Report(id.message(1), false, "undelivered")));
        assertThat(chunks.note(worker)).isTrue();

        var figures = deliveries.figures(dispatch.id());
        assertThat(figures.delivered()).isEqualTo(1);
        assertThat(figures.failed()).isEqualTo(1);
        assertThat(figures.queued()).isEqualTo(1);
        assertThat(deliveries.failedBy(dispatch.id())).isEqualTo(Map.of("undelivered", 1L));
    }

    @Test
    void whoever_is_told_counts_in_their_language_also_when_only_a_report_says_so() {
        people(3);
        var dispatch = planned();
        var id = new ChunkId(dispatch.id(), 0);
        var dead = chunks.claim(id, "dead", Instant.now()).orElseThrow();
        chunks.report(List.of(new Report(id.message(0), true, "")));
        dead.sent(1, Instant.now());
        assertThat(deliveries.toldByLanguage(dispatch.id())).isEqualTo(Map.of("ht", 1L));

        redeliver(id);
        awaitDone(dispatch);

        assertThat(deliveries.figures(dispatch.id()).delivered()).isEqualTo(1);
        assertThat(deliveries.figures(dispatch.id()).sent()).isEqualTo(2);
        assertThat(readDispatch.read(dispatch.id()).told()).isEqualTo(Map.of("ht", 3L));
    }

    @Test
    void whoever_is_sent_it_again_counts_once_in_their_language() {
        people(2);
        var dispatch = planned();
        var id = new ChunkId(dispatch.id(), 0);
        redeliver(id);
        awaitDone(dispatch);

        chunks.report(List.of(new Report(id.message(0), false, "undelivered")));
        assertThat(readDispatch.read(dispatch.id()).told()).isEqualTo(Map.of("ht", 1L));
        assertThat(chunks.requeueFailed(dispatch.id(), Instant.now())).isEqualTo(1);
        redeliver(id);

        await().atMost(SOON).until(() -> deliveries.figures(dispatch.id()).sent() == 2);
        assertThat(readDispatch.read(dispatch.id()).told()).isEqualTo(Map.of("ht", 2L));
    }

    @Test
    void a_report_of_what_nobody_has_handed_over_keeps_nobody_from_being_told() {
        people(1);
        var dispatch = planned();
        var id = new ChunkId(dispatch.id(), 0);

        chunks.report(List.of(new Report(id.message(0), true, "")));

        assertThat(deliveries.figures(dispatch.id()).queued()).isEqualTo(1);
        redeliver(id);
        awaitDone(dispatch);
        everyoneWasToldOnce();
    }

    @Test
    void what_is_put_off_is_taken_up_by_one_at_its_time_and_by_nobody_before() {
        people(3);
        var dispatch = planned();
        var id = new ChunkId(dispatch.id(), 0);
        var worker = chunks.claim(id, "worker", Instant.now()).orElseThrow();
        var later = Instant.now().plus(LONG);
        chunks.noteAndRetryAt(worker, later);

        assertThat(chunks.claim(id, "early", Instant.now())).isEmpty();
        var again = later.plus(LONG);
        assertThat(chunks.takeDue(later, again, 10))
                .extracting(Chunks.ToPublish::id)
                .contains(id);
        assertThat(chunks.takeDue(later, again, 10))
                .extracting(Chunks.ToPublish::id)
                .doesNotContain(id);
        assertThat(chunks.claim(id, "at its time", later)).isPresent();
    }

    @Test
    void a_provider_that_rests_makes_nobody_wait_longer_the_next_time() {
        people(3);
        var id = new ChunkId(planned().id(), 0);
        var first = chunks.claim(id, "worker", Instant.now()).orElseThrow();
        var later = Instant.now().plus(LONG);
        chunks.noteAndRestUntil(first, later);
        var second = chunks.claim(id, "worker", later).orElseThrow();
        chunks.noteAndRetryAt(second, later);
        var third = chunks.claim(id, "worker", later).orElseThrow();

        assertThat(second.attempts()).isEqualTo(first.attempts());
        assertThat(third.attempts()).isEqualTo(second.attempts() + 1);
    }

    @Test
    void a_cancelled_dispatch_leaves_alone_what_a_worker_has_in_hand() {
        people(3);
        var dispatch = planned();
        var id = new ChunkId(dispatch.id(), 0);
        var worker = chunks.claim(id, "worker", Instant.now()).orElseThrow();

        assertThat(chunks.cancelQueued(dispatch.id(), Instant.now().minus(LONG)))
                .isZero();
        worker.sent(0, Instant.now());
        assertThat(chunks.note(worker)).isTrue();
        assertThat(chunks.cancelQueued(dispatch.id(), Instant.now().plus(LONG))).isEqualTo(2);

        var figures = deliveries.figures(dispatch.id());
        assertThat(figures.sent()).isEqualTo(1);
        assertThat(figures.skippedBy()).isEqualTo(Map.of(Outcome.CANCELLED, 2L));
    }

    private void people(int count) {
        addresses = IntStream.range(0, count)
                .mapToObj(i -> neighbours.withMail(neighbours.someone("ht")))
                .toList();
    }

    private Dispatch begun() {
        var message = new Dispatch.Message(
                DispatchKind.MESSAGE,
                null,
                null,
                neighbours.audience(),
                null,
                Map.of("ht", new Text("Tès", "Tès", "Tès", "Tès")),
                null,
                null);
        return dispatches.save(Dispatch.started(
                Ids.next(),
                message,
                DispatchFixtures.MARIE,
                Lane.USUAL,
                neighbours.all().size(),
                Instant.now()));
    }

    /** Nobody else takes it for a second, as somebody has it, who will never be heard of again. */
    private Plan takenBySomebodyWhoDies(Dispatch dispatch) {
        var farAway = Instant.now().plus(LONG);
        plans.begin(dispatch.id(), Plan.Pass.EVERYONE, farAway);
        return plans.claim(dispatch.id(), farAway, LONG.negated().plusSeconds(1))
                .orElseThrow();
    }

    /** All in one chunk that is not in Kafka. */
    private Dispatch planned() {
        var dispatch = begun();
        var plan = takenBySomebodyWhoDies(dispatch);
        var taken = nextPeople.take(dispatch, plan).orElseThrow();
        assertThat(taken.chunks()).hasSize(1);
        var complete = new Plan(plan.dispatch(), plan.epoch(), Plan.Pass.COMPLETE, taken.afterRk(), null, 1, 1);
        assertThat(plans.advance(complete, taken.chunks(), Instant.now())).isTrue();
        return dispatch;
    }

    /** Nothing of it is known to have been published. */
    private static Plan after(Plan plan, NextPeople.Taken taken) {
        return new Plan(
                plan.dispatch(),
                plan.epoch(),
                taken.pass(),
                taken.afterRk(),
                taken.afterId(),
                plan.nextOrdinal() + taken.chunks().size(),
                0);
    }

    private void redeliver(ChunkId id) {
        topics.publish(List.of(new Chunks.ToPublish(id, ChannelKind.EMAIL, Lane.USUAL)))
                .join();
    }

    private void awaitDone(Dispatch dispatch) {
        await().atMost(SOON)
                .until(() -> dispatches
                        .findById(dispatch.id())
                        .filter(found -> found.state() == DispatchState.DONE)
                        .isPresent());
    }

    private void everyoneWasToldOnce() {
        assertThat(addresses)
                .allSatisfy(
                        address -> assertThat(Providers.MAIL.mailsTo(address)).hasSize(1));
    }
}
