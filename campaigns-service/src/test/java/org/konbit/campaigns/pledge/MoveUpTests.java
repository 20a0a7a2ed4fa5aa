package org.konbit.campaigns.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.campaigns.action.ActionFixtures.ACTION;
import static org.konbit.campaigns.action.ActionFixtures.CAMPAIGN;
import static org.konbit.campaigns.action.ActionFixtures.NOW;
import static org.konbit.campaigns.action.ActionFixtures.aDraft;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.konbit.campaigns.action.Actions;
import org.konbit.campaigns.action.Answer;
import org.konbit.campaigns.action.Quota;

class MoveUpTests {
    private static final UUID BRIGADE = new UUID(1, 1);
    private final FindPledges findPledges = mock();
    private final MoveUp moveUp = new MoveUp(mock(Actions.class), mock(Pledges.class), findPledges, mock(InTurn.class));

    @Test
    void who_is_held_back_by_a_quota_holds_back_nobody_behind_them() {
        var heldBack = LongStream.rangeClosed(1, 300)
                .mapToObj(turn -> waiting(turn, BRIGADE))
                .toList();
        var free = waiting(301, null);
        waitInARow(Stream.concat(heldBack.stream(), Stream.of(free)).toArray(Pledge[]::new));
        var plan = aDraft().withCapacity(10).withQuotas(new Quota(BRIGADE, 2)).plan();

        moveUp.fill(ACTION, new Room(plan, new Taken(2, Map.of(BRIGADE, 2L))));

        assertThat(free.answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(heldBack).extracting(Pledge::answer).containsOnly(Answer.WAITLISTED);
    }

    @Test
    void nobody_moves_up_beyond_the_last_seat() {
        var first = waiting(1, null);
        var second = waiting(2, null);
        waitInARow(first, second);
        moveUp.fill(ACTION, new Room(aDraft().withCapacity(1).plan(), new Taken(0, Map.of())));
        assertThat(first.answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(second.answer()).isEqualTo(Answer.WAITLISTED);
    }

    private static Pledge waiting(long turn, @Nullable UUID quota) {
        var pledge = Pledge.of(ACTION, CAMPAIGN, new UUID(2, turn), NOW);
        pledge.wait(1, quota, turn, null, NOW);
        return pledge;
    }

    private void waitInARow(Pledge... all) {
        when(findPledges.waiting(any(), anyInt(), anyLong(), anyInt()))
                .thenAnswer(asked -> Stream.of(all)
                        .filter(pledge -> pledge.answer() == Answer.WAITLISTED)
                        .filter(pledge -> pledge.headcount() <= asked.<Integer>getArgument(1))
                        .filter(pledge -> pledge.turn() > asked.<Long>getArgument(2))
                        .limit(asked.<Integer>getArgument(3))
                        .toList());
    }
}
