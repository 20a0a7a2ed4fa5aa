package org.konbit.campaigns.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.campaigns.action.ActionFixtures.aDraft;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.konbit.campaigns.action.Quota;

class RoomTests {
    private static final UUID BRIGADE = new UUID(1, 1);
    private static final UUID GROUP = new UUID(2, 2);

    @Test
    void has_as_many_seats_as_are_not_taken() {
        var room = new Room(aDraft().withCapacity(5).plan(), new Taken(3, Map.of()));
        assertThat(room.fits(2, null)).isTrue();
        assertThat(room.fits(3, null)).isFalse();
        room.take(2, null);
        assertThat(room.fits(1, null)).isFalse();
        room.giveBack(1, null);
        assertThat(room.fits(1, null)).isTrue();
    }

    @Test
    void a_collective_brings_no_more_than_its_quota() {
        var plan = aDraft().withCapacity(50).withQuotas(new Quota(BRIGADE, 10)).plan();
        var room = new Room(plan, new Taken(12, Map.of(BRIGADE, 9L)));
        assertThat(room.chargedFor(Set.of(GROUP, BRIGADE))).isEqualTo(BRIGADE);
        assertThat(room.chargedFor(Set.of(GROUP))).isNull();
        assertThat(room.fits(1, BRIGADE)).isTrue();
        assertThat(room.fits(2, BRIGADE)).isFalse();
        assertThat(room.fits(38, null)).isTrue();
    }

    @Test
    void has_no_bound_but_quotas_when_there_is_no_capacity() {
        var room = new Room(aDraft().withQuotas(new Quota(BRIGADE, 2)).plan(), new Taken(1000, Map.of()));
        assertThat(room.fits(500, null)).isTrue();
        assertThat(room.fits(3, BRIGADE)).isFalse();
    }
}
