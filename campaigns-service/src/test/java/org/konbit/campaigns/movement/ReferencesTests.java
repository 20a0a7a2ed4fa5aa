package org.konbit.campaigns.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.konbit.http.FieldError;
import org.konbit.outbox.Together;

class ReferencesTests {
    private static final Duration LONG = Duration.ofMinutes(5);
    private final Territories territories = mock();
    private final References.Named named = new References.Named().territory("/scope/0", "HT-CE");

    @Test
    void what_was_just_made_elsewhere_is_waited_for() {
        var centre = new Territory("HT-CE", "HT/HT-CE", "Centre", Map.of(), null, 1);
        when(territories.findAll(any())).thenReturn(Map.of(), Map.of(), Map.of("HT-CE", centre));
        var found = references(LONG).find(named);
        assertThat(found.unknown()).isEmpty();
        assertThat(found.territory("HT-CE")).isEqualTo(centre);
    }

    @Test
    void what_does_not_come_is_unknown_where_it_was_named() {
        when(territories.findAll(any())).thenReturn(Map.of());
        assertThat(references(Duration.ZERO).find(named).unknown())
                .containsExactly(new FieldError("/scope/0", "is not a known territory"));
    }

    private References references(Duration patience) {
        Together together = mock();
        when(together.apart(any()))
                .then(look -> look.<Supplier<?>>getArgument(0).get());
        return new References(territories, mock(Collectives.class), mock(People.class), together, patience);
    }
}
