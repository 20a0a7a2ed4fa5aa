package org.konbit.notifications.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.notifications.dispatch.DispatchFixtures.JEAN;
import static org.konbit.notifications.dispatch.DispatchFixtures.MARIE;
import static org.konbit.notifications.dispatch.DispatchFixtures.NOW;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.konbit.notifications.dispatch.Dispatch.Confirmation;
import org.konbit.notifications.dispatch.Dispatch.Move;

class DispatchTests {
    @Test
    void is_confirmed_by_another_organizer() {
        var dispatch = DispatchFixtures.awaiting();
        assertThat(dispatch.confirm(JEAN, NOW)).isInstanceOf(Confirmation.Confirmed.class);
        assertThat(dispatch.state()).isEqualTo(DispatchState.PREPARING);
        assertThat(dispatch.confirmedBy()).isEqualTo(JEAN);
        assertThat(dispatch.startedAt()).isEqualTo(NOW);
    }

    @Test
    void is_not_confirmed_by_who_began_it_in_whatever_state_it_is() {
        assertThat(DispatchFixtures.awaiting().confirm(MARIE, NOW)).isEqualTo(new Confirmation.OwnDispatch());
        assertThat(DispatchFixtures.sending().confirm(MARIE, NOW)).isEqualTo(new Confirmation.OwnDispatch());
    }

    @Test
    void is_not_confirmed_twice_nor_too_late() {
        var dispatch = DispatchFixtures.awaiting();
        assertThat(dispatch.confirm(JEAN, NOW.plus(Duration.ofMinutes(61)))).isInstanceOf(Confirmation.TooLate.class);
        dispatch.confirm(JEAN, NOW);
        assertThat(dispatch.confirm(JEAN, NOW)).isEqualTo(new Confirmation.NotNow(DispatchState.PREPARING));
    }

    @Test
    void is_paused_and_goes_on_where_it_was() {
        var dispatch = DispatchFixtures.sending();
        assertThat(dispatch.pause()).isInstanceOf(Move.Made.class);
        assertThat(dispatch.pause()).isEqualTo(new Move.NotNow(DispatchState.PAUSED));
        assertThat(dispatch.resume(false)).isInstanceOf(Move.Made.class);
        assertThat(dispatch.state()).isEqualTo(DispatchState.PREPARING);
    }

    @Test
    void ends_once_and_says_so() {
        var dispatch = DispatchFixtures.sending();
        assertThat(dispatch.finish(Figures.NONE, Map.of("ht", 2L), NOW)).isInstanceOf(Move.Made.class);
        assertThat(dispatch.finish(Figures.NONE, Map.of(), NOW)).isEqualTo(new Move.NotNow(DispatchState.DONE));
        assertThat(dispatch.unpublished()).containsExactly(new DispatchEvent.Finished(Figures.NONE, Map.of("ht", 2L)));
        assertThat(dispatch.doneAt()).isEqualTo(NOW);
    }

    @Test
    void is_not_cancelled_once_it_is_done_nor_taken_up_once_it_is_cancelled() {
        var done = DispatchFixtures.finished(
                DispatchFixtures.started(UUID.randomUUID(), DispatchFixtures.aMessage(null, null)),
                Figures.NONE,
                Map.of());
        assertThat(done.cancel(Ending.CANCELLED, NOW)).isEqualTo(new Move.NotNow(DispatchState.DONE));

        var cancelled = DispatchFixtures.sending();
        cancelled.cancel(Ending.CANCELLED, NOW);
        assertThat(cancelled.resume(true)).isEqualTo(new Move.NotNow(DispatchState.CANCELLED));
        assertThat(cancelled.resend()).isEqualTo(new Move.NotNow(DispatchState.CANCELLED));
    }

    @Test
    void is_overtaken_only_as_long_as_nobody_can_have_heard_of_it() {
        var other = UUID.randomUUID();
        var awaiting = DispatchFixtures.awaiting();
        assertThat(awaiting.overtake(other, NOW)).isTrue();
        assertThat(awaiting.overtakenBy()).isEqualTo(other);
        assertThat(awaiting.ended()).isEqualTo(Ending.OVERTAKEN);

        var unconfirmed = DispatchFixtures.awaiting();
        unconfirmed.cancel(Ending.NOT_CONFIRMED, NOW);
        assertThat(unconfirmed.overtake(other, NOW)).isTrue();

        var stopped = DispatchFixtures.awaiting();
        stopped.cancel(Ending.CANCELLED, NOW);
        assertThat(stopped.overtake(other, NOW)).isFalse();
        assertThat(DispatchFixtures.sending().overtake(other, NOW)).isFalse();
    }

    @Test
    void figures_add_up_to_the_recipients() {
        var figures = new Figures(1, 2, 3, 4, Map.of(Outcome.NO_CHANNEL, 5L, Outcome.OPTED_OUT, 6L), Map.of());
        assertThat(figures.skipped()).isEqualTo(11);
        assertThat(figures.recipients()).isEqualTo(21);
    }
}
