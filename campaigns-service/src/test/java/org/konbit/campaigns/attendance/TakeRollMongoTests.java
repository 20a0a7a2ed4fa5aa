package org.konbit.campaigns.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.konbit.campaigns.AtOnce.atOnce;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.campaigns.Api;
import org.konbit.campaigns.ServiceTest;
import org.konbit.campaigns.World;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.action.Actions;
import org.konbit.campaigns.action.CountPeople;
import org.konbit.outbox.Ids;
import org.konbit.outbox.Together;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

@ServiceTest
class TakeRollMongoTests {
    private static final int AT_ONCE = 8;
    private static final int FEWEST = 10;
    private final World world;
    private final Api api;
    private final TakeRoll takeRoll;
    private final Rolls rolls;
    private final CountPeople countPeople;
    private final Actions actions;
    private final ReadRoll readRoll;
    private final MayTakeRoll mayTakeRoll;
    private final Together together;
    private final MongoOperations mongo;
    private final UUID brigade;
    private final UUID member = Ids.next();
    private final List<UUID> neighbours =
            Stream.generate(Ids::next).limit(AT_ONCE).toList();
    private ActionId action = new ActionId(Ids.next());

    TakeRollMongoTests(
            World world,
            Api api,
            TakeRoll takeRoll,
            Rolls rolls,
            CountPeople countPeople,
            Actions actions,
            ReadRoll readRoll,
            MayTakeRoll mayTakeRoll,
            Together together,
            MongoOperations mongo) {
        this.world = world;
        this.api = api;
        this.takeRoll = takeRoll;
        this.rolls = rolls;
        this.countPeople = countPeople;
        this.actions = actions;
        this.readRoll = readRoll;
        this.mayTakeRoll = mayTakeRoll;
        this.together = together;
        this.mongo = mongo;
        this.brigade = world.aCollective();
    }

    @BeforeEach
    void an_action_that_was_held() {
        action = new ActionId(world.anAnnouncedAction(""));
        assertThat(api.post("/api/actions/%s/hold".formatted(action), Api.ORGANIZER, "{}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void coordinators_who_take_the_roll_at_once_neither_lose_nor_double_a_count() {
        for (int round = 1; round <= 5; round++) {
            var taken = atOnce(AT_ONCE, turn -> takeRoll.take(action, aRoll(turn), Api.ORGANIZER));

            assertThat(taken).hasOnlyElementsOfType(TakeRoll.Taking.Taken.class);
            assertThat(reports()).isEqualTo((long) round * AT_ONCE);
            assertThat(rolls.countsOf(action)).hasSize(1);
            var last = rolls.countsOf(action).getFirst().direct();
            assertThat(attended()).as("one of the rolls, whole").isEqualTo(last + (last - FEWEST));
        }
    }

    @Test
    void of_a_roll_that_a_crash_cut_off_nothing_stays_and_taken_again_it_counts_once() {
        AttendanceReports failing = mock();
        when(failing.save(any())).thenThrow(new IllegalStateException("killed"));
        var killed = new TakeRoll(actions, failing, rolls, readRoll, mayTakeRoll, together, Clock.systemUTC());
        assertThatThrownBy(() -> killed.take(action, aRoll(1), Api.ORGANIZER)).hasMessage("killed");
        assertThat(rolls.countsOf(action)).isEmpty();
        assertThat(attended()).isZero();

        takeRoll.take(action, aRoll(1), Api.ORGANIZER);
        takeRoll.take(action, aRoll(1), Api.ORGANIZER);
        assertThat(attended()).isEqualTo(12);
    }

    /** Its parts tell which one it is: as many neighbours came as its count is above the fewest. */
    private Roll aRoll(int turn) {
        var people = new ArrayList<Attendee>();
        people.add(new Attendee(member, true, Set.of(brigade)));
        for (int i = 0; i < neighbours.size(); i++) {
            people.add(new Attendee(neighbours.get(i), i < turn, Set.of()));
        }
        if (turn % 2 == 0) Collections.reverse(people);
        return new Roll(people, List.of(new RollCall(brigade, FEWEST + turn, 0)), null);
    }

    private long attended() {
        return countPeople.of(action).attended();
    }

    private long reports() {
        return mongo.count(Query.query(Criteria.where("action").is(action)), AttendanceReport.class);
    }
}
