package org.konbit.collectives.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

class CarryChangesDownTests {
    private final Territories territories = mock(Territories.class);
    private final FollowsTerritories follower = mock(FollowsTerritories.class);
    private final CarryChangesDown carryChangesDown = new CarryChangesDown(territories, List.of(follower));
    private final Territory moved = movedTerritory();

    private static Territory movedTerritory() {
        var place = new Place("commune", "Ench", Map.of(), null, null, null);
        var territory = Territory.first("X", place, Spot.atTheRoot("America/Port-au-Prince"));
        territory.becomes(place, Spot.atTheRoot("Europe/Madrid"), Instant.EPOCH);
        return territory;
    }

    @Test
    void goes_on_when_another_carries_the_same_change_down() {
        when(territories.findByDependantsBehindIsTrueOrderByPath(any()))
                .thenReturn(List.of(moved), List.of(moved), List.of());
        when(territories.save(moved)).thenThrow(meanwhile()).thenReturn(moved);

        carryChangesDown.now();

        verify(follower, times(2)).follow(moved);
        assertThat(moved.leavesDependantsBehind()).isFalse();
    }

    @Test
    void does_not_try_for_ever() {
        when(territories.findByDependantsBehindIsTrueOrderByPath(any())).thenReturn(List.of(moved));
        when(territories.save(moved)).thenThrow(meanwhile());

        assertThatThrownBy(carryChangesDown::now).isInstanceOf(OptimisticLockingFailureException.class);
    }

    private static OptimisticLockingFailureException meanwhile() {
        return new OptimisticLockingFailureException("X changed since it was loaded");
    }
}
