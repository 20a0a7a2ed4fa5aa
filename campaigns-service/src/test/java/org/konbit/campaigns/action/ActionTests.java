package org.konbit.campaigns.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.campaigns.action.ActionFixtures.DISPATCH;
import static org.konbit.campaigns.action.ActionFixtures.END;
import static org.konbit.campaigns.action.ActionFixtures.MARI;
import static org.konbit.campaigns.action.ActionFixtures.NOW;
import static org.konbit.campaigns.action.ActionFixtures.START;
import static org.konbit.campaigns.action.ActionFixtures.aDraft;
import static org.konbit.campaigns.action.ActionFixtures.anAnnouncedAction;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActionTests {
    private static final UUID OTHER = new UUID(1, 1);

    @Test
    void is_announced_to_its_audience() {
        var action = aDraft().build();
        var move = action.announce(DISPATCH, null, MARI, NOW);
        assertThat(move).isEqualTo(new ActionMove.Made(action, DISPATCH));
        assertThat(action.unpublished()).containsExactly(new ActionEvent.Announced(DISPATCH, null, MARI));
    }

    @Test
    void is_announced_once() {
        var action = anAnnouncedAction().build();
        assertThat(action.announce(OTHER, null, MARI, NOW)).isEqualTo(new ActionMove.NotNow(ActionState.ANNOUNCED));
        assertThat(action.unpublished()).hasSize(1);
    }

    @Test
    void is_not_announced_when_it_has_begun() {
        var move = aDraft().build().announce(DISPATCH, null, MARI, START.toInstant());
        assertThat(move).isEqualTo(new ActionMove.TooLate(START));
    }

    @Test
    void is_postponed_again_and_again() {
        var action = anAnnouncedAction().build();
        action.postpone(OTHER, START.plusDays(7), null, null, MARI, NOW);
        var move = action.postpone(new UUID(2, 2), START.plusDays(14), null, null, MARI, NOW);
        assertThat(move).isInstanceOf(ActionMove.Made.class);
        assertThat(action.state()).isEqualTo(ActionState.POSTPONED);
        assertThat(action.sequence()).isEqualTo(2);
        assertThat(action.unpublished())
                .last()
                .isEqualTo(new ActionEvent.Postponed(new UUID(2, 2), DISPATCH, START.plusDays(7), null, MARI));
    }

    @Test
    void lasts_as_long_as_before_when_postponed_without_an_end() {
        var action = anAnnouncedAction().build();
        action.postpone(OTHER, START.plusDays(7), null, null, MARI, NOW);
        assertThat(action.plan().schedule().endsAt())
                .isEqualTo(START.plusDays(7).plusHours(4));
    }

    @Test
    void is_not_postponed_into_the_past() {
        var move = anAnnouncedAction().build().postpone(OTHER, START.minusYears(1), null, null, MARI, NOW);
        assertThat(move).isEqualTo(new ActionMove.TooLate(START.minusYears(1)));
    }

    @Test
    void a_draft_is_neither_postponed_nor_cancelled_nor_held() {
        var notNow = new ActionMove.NotNow(ActionState.DRAFT);
        var action = aDraft().build();
        assertThat(action.postpone(OTHER, START.plusDays(1), null, null, MARI, NOW))
                .isEqualTo(notNow);
        assertThat(action.cancel(OTHER, null, null, MARI, NOW)).isEqualTo(notNow);
        assertThat(action.hold(NOW)).isEqualTo(notNow);
    }

    @Test
    void tells_those_of_the_announcement_when_it_is_cancelled() {
        var action = anAnnouncedAction().build();
        action.cancel(OTHER, "lapli", null, MARI, NOW);
        assertThat(action.unpublished())
                .last()
                .isEqualTo(new ActionEvent.Cancelled(OTHER, DISPATCH, "lapli", null, MARI));
        assertThat(action.hold(NOW)).isEqualTo(new ActionMove.NotNow(ActionState.CANCELLED));
    }

    @Test
    void may_be_held_before_its_start_and_tells_nobody() {
        var action = anAnnouncedAction().build();
        assertThat(action.hold(NOW)).isEqualTo(new ActionMove.Made(action, null));
        assertThat(action.cancel(OTHER, null, null, MARI, NOW)).isEqualTo(new ActionMove.NotNow(ActionState.HELD));
    }

    @Test
    void what_people_were_told_is_not_changed_behind_their_back() {
        var action = anAnnouncedAction().build();
        assertThat(action.change(aDraft().sensitive().plan())).isEqualTo(new ActionMove.AlreadyPromised());
        assertThat(action.change(aDraft().withCapacity(50).plan())).isEqualTo(new ActionMove.Made(action, null));
    }

    @Test
    void tells_no_exact_place_when_it_is_sensitive() {
        var place = aDraft().sensitive().build().exposedPlace();
        assertThat(place.name()).isEqualTo("Hinche");
        assertThat(place.point()).isNull();
    }

    @Test
    void is_over_twelve_hours_after_its_start_when_no_end_was_said() {
        var action = anAnnouncedAction().withoutEnd().build();
        assertThat(action.isOverAt(START.plusHours(12).toInstant())).isFalse();
        assertThat(action.isOverAt(START.plusHours(12).plusSeconds(1).toInstant()))
                .isTrue();
    }

    @Test
    void is_near_from_a_while_before_it_begins_until_it_is_over() {
        var before = Duration.ofHours(3);
        var action = anAnnouncedAction().build();
        assertThat(action.isWithin(before, START.minusHours(3).minusSeconds(1).toInstant()))
                .isFalse();
        assertThat(action.isWithin(before, START.minusHours(3).toInstant())).isTrue();
        assertThat(action.isWithin(before, END.toInstant())).isTrue();
        assertThat(action.isWithin(before, END.plusSeconds(1).toInstant())).isFalse();
        action.cancel(OTHER, null, null, MARI, NOW);
        assertThat(action.isWithin(before, START.toInstant())).isFalse();
    }

    @Test
    void one_that_recurs_ends_when_it_is_held_or_cancelled() {
        var afterwards = START.plusYears(1).toInstant();
        var held = anAnnouncedAction().recurring("FREQ=WEEKLY").build();
        assertThat(held.endedBefore(afterwards)).isFalse();
        held.hold(END.toInstant());
        assertThat(held.endedBefore(END.toInstant())).isFalse();
        assertThat(held.endedBefore(afterwards)).isTrue();
        var cancelled = anAnnouncedAction().recurring("FREQ=WEEKLY").build();
        cancelled.cancel(OTHER, null, null, MARI, NOW);
        assertThat(cancelled.endedBefore(afterwards)).isTrue();
    }

    @Test
    void is_over_after_its_end_unless_it_recurs() {
        var afterwards = START.toInstant().plus(Duration.ofDays(1));
        assertThat(anAnnouncedAction().build().isOverAt(afterwards)).isTrue();
        assertThat(anAnnouncedAction().build().isOverAt(START.toInstant())).isFalse();
        assertThat(anAnnouncedAction().recurring("FREQ=WEEKLY").build().isOverAt(afterwards))
                .isFalse();
    }
}
