package org.konbit.campaigns.pledge.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.campaigns.AtOnce.atOnce;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.konbit.campaigns.ServiceTest;
import org.konbit.campaigns.World;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.action.Answer;
import org.konbit.campaigns.action.CountPeople;
import org.konbit.campaigns.action.Counts;
import org.konbit.campaigns.pledge.FindPledges;
import org.konbit.campaigns.pledge.InTurn;
import org.konbit.campaigns.pledge.Pledge;
import org.konbit.campaigns.pledge.Pledging;
import org.konbit.campaigns.pledge.TakePledge;
import org.konbit.outbox.Ids;
import org.konbit.outbox.Together;
import org.springframework.data.mongodb.core.MongoOperations;

@ServiceTest
class SeatsMongoTests {
    private final World world;
    private final TakePledge takePledge;
    private final CountPeople countPeople;
    private final FindPledges findPledges;
    private final MongoOperations mongo;
    private final Together together;

    SeatsMongoTests(
            World world,
            TakePledge takePledge,
            CountPeople countPeople,
            FindPledges findPledges,
            MongoOperations mongo,
            Together together) {
        this.world = world;
        this.takePledge = takePledge;
        this.countPeople = countPeople;
        this.findPledges = findPledges;
        this.mongo = mongo;
        this.together = together;
    }

    @Test
    void no_seat_is_given_twice_when_all_come_at_once() {
        var action = new ActionId(world.anAnnouncedAction(",'capacity':25"));
        var answered = atOnce(60, () -> accept(action, Ids.next(), 1));
        assertThat(answered)
                .filteredOn(pledge -> pledge.answer() == Answer.ACCEPTED)
                .hasSize(25);
        assertThat(countPeople.of(action)).isEqualTo(new Counts(25, 0, 0, 35, 25, 0, 0));
    }

    @Test
    void freed_seats_go_to_those_who_wait_and_none_is_lost() {
        var action = new ActionId(world.anAnnouncedAction(",'capacity':10"));
        var people = atOnce(30, () -> accept(action, Ids.next(), 1));
        var seated = people.stream()
                .filter(pledge -> pledge.answer() == Answer.ACCEPTED)
                .toList();
        var waiting = new ArrayList<UUID>();
        findPledges.waiting(action, 500, 0, 100).forEach(pledge -> waiting.add(pledge.person()));
        var declining = seated.iterator();
        atOnce(seated.size(), () -> {
            Pledge next;
            synchronized (declining) {
                next = declining.next();
            }
            return answer(action, next.person(), Answer.DECLINED, 1);
        });
        assertThat(countPeople.of(action)).isEqualTo(new Counts(10, 0, 10, 10, 10, 0, 0));
        assertThat(findPledges.of(action, Answer.ACCEPTED, null, 100))
                .extracting(Pledge::person)
                .containsExactlyInAnyOrderElementsOf(waiting.subList(0, 10));
    }

    @Test
    void one_person_answering_in_many_ways_at_once_has_one_pledge() {
        var action = new ActionId(world.anAnnouncedAction(""));
        var person = Ids.next();
        var last = atOnce(
                8, () -> accept(action, person, 1 + ThreadLocalRandom.current().nextInt(3)));
        assertThat(last).hasSize(8);
        assertThat(countPeople.of(action).accepted()).isEqualTo(1);
    }

    @Test
    void two_instances_serve_one_after_the_other() {
        var action = new ActionId(UUID.randomUUID());
        InTurn one = new ServedInTurn(mongo, together);
        InTurn other = new ServedInTurn(mongo, together);
        var turns = atOnce(
                24,
                () -> ThreadLocalRandom.current().nextBoolean()
                        ? one.of(action, turn -> turn)
                        : other.of(action, turn -> turn));
        assertThat(turns).doesNotHaveDuplicates().hasSize(24).contains(1L, 24L);
    }

    @Test
    void people_are_counted_from_the_index_alone() {
        var action = new ActionId(world.anAnnouncedAction(""));
        for (int i = 0; i < 20; i++) accept(action, Ids.next(), 2);
        var explained = mongo.executeCommand("""
                {explain: {aggregate: "pledge", cursor: {}, pipeline: [
                  {$match: {action: {$in: [UUID("%s")]}}},
                  {$group: {_id: {action: "$action", answer: "$answer"}, pledges: {$sum: 1}, people: {$sum: "$headcount"}}}]},
                 verbosity: "executionStats"}
                """.formatted(action));
        assertThat(explained.toJson())
                .contains("\"counting\"")
                .contains("\"totalDocsExamined\": 0")
                .doesNotContain("COLLSCAN");
    }

    private Pledge accept(ActionId action, UUID person, int headcount) {
        return answer(action, person, Answer.ACCEPTED, headcount);
    }

    private Pledge answer(ActionId action, UUID person, Answer answer, int headcount) {
        var outcome = takePledge.take(new TakePledge.Command(action, person, answer, headcount, null));
        assertThat(outcome).isInstanceOf(Pledging.Made.class);
        return ((Pledging.Made) outcome).pledge();
    }
}
