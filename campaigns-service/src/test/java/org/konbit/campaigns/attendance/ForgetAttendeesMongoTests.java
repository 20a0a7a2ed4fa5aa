package org.konbit.campaigns.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.campaigns.action.ActionFixtures.END;
import static org.konbit.campaigns.action.ActionFixtures.anAnnouncedAction;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.konbit.campaigns.ServiceTest;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.action.Actions;
import org.konbit.campaigns.action.CountPeople;
import org.konbit.campaigns.action.FindActions;
import org.konbit.campaigns.action.Memory;
import org.konbit.outbox.Ids;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

@ServiceTest
class ForgetAttendeesMongoTests {
    private static final OffsetDateTime LAST_MOMENT = END.plusDays(30);
    private final Actions actions;
    private final FindActions findActions;
    private final Rolls rolls;
    private final CountPeople countPeople;
    private final MongoOperations mongo;
    private final UUID brigade = Ids.next();
    private final UUID group = Ids.next();

    ForgetAttendeesMongoTests(
            Actions actions, FindActions findActions, Rolls rolls, CountPeople countPeople, MongoOperations mongo) {
        this.actions = actions;
        this.findActions = findActions;
        this.rolls = rolls;
        this.countPeople = countPeople;
        this.mongo = mongo;
    }

    @Test
    void who_came_to_a_sensitive_action_is_forgotten_after_a_while_and_how_many_is_kept() {
        var sensitive = new ActionId(Ids.next());
        actions.save(anAnnouncedAction().sensitive().withId(sensitive).build());
        var open = new ActionId(Ids.next());
        actions.save(anAnnouncedAction().withId(open).build());
        for (var action : List.of(sensitive, open)) take(action);
        assertThat(attended(sensitive)).isEqualTo(3);

        forget(LAST_MOMENT);
        assertThat(attendees(sensitive)).isEqualTo(4);

        forget(LAST_MOMENT.plusSeconds(1));
        assertThat(attendees(sensitive)).isZero();
        assertThat(attended(sensitive)).isEqualTo(3);
        assertThat(attendees(open)).isEqualTo(4);
        assertThat(attended(open)).isEqualTo(3);

        forget(LAST_MOMENT.plusDays(1));
        assertThat(attended(sensitive)).isEqualTo(3);
    }

    @Test
    void whoever_was_forgotten_is_not_counted_beside_a_count_of_their_collective_that_comes_late() {
        var action = new ActionId(Ids.next());
        actions.save(anAnnouncedAction().sensitive().withId(action).build());
        take(action);
        forget(LAST_MOMENT.plusSeconds(1));
        rolls.take(action, new Roll(List.of(), List.of(new RollCall(brigade, 7, 0)), null));
        assertThat(attended(action))
                .as("seven of the brigade, and one of the group")
                .isEqualTo(8);
    }

    private void take(ActionId action) {
        rolls.take(
                action,
                new Roll(
                        List.of(
                                new Attendee(Ids.next(), true, Set.of(brigade)),
                                new Attendee(Ids.next(), true, Set.of(group, brigade)),
                                new Attendee(Ids.next(), true, Set.of(group)),
                                new Attendee(Ids.next(), false, Set.of(group))),
                        List.of(),
                        null));
    }

    private void forget(OffsetDateTime now) {
        var clock = Clock.fixed(now.toInstant(), ZoneOffset.UTC);
        new ForgetAttendees(findActions, rolls, new Memory(clock, Duration.ofDays(30))).now();
    }

    private long attended(ActionId action) {
        return countPeople.of(action).attended();
    }

    private long attendees(ActionId action) {
        return mongo.count(Query.query(Criteria.where("action").is(action.value())), "attendee");
    }
}
