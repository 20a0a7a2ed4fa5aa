package org.konbit.outbox.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.outbox.testing.Rerun.Outcome;

class RerunTests {
    private static final String FIXTURES = "org.konbit.housefixtures";

    private final Map<String, Outcome> outcomes = new HashMap<>();

    @BeforeEach
    void run() {
        for (var outcome : Rerun.of(FIXTURES, ".*ToBeRunAgain")) outcomes.put(outcome.test(), outcome);
    }

    @Test
    void tells_of_each_test_what_became_of_it() {
        assertThat(outcomes).hasSize(3);
        assertThatCode(() -> tell("succeeds()")).doesNotThrowAnyException();
        assertThatThrownBy(() -> tell("fails()"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("on purpose");
        assertThatThrownBy(() -> tell("is_left_out()"))
                .isNotInstanceOf(AssertionError.class)
                .hasMessageContaining("for a reason");
    }

    @Test
    void finds_nothing_where_no_class_has_such_a_name() {
        assertThat(Rerun.of(FIXTURES, ".*Nowhere")).isEmpty();
    }

    private void tell(String test) throws Throwable {
        Objects.requireNonNull(outcomes.get("ToBeRunAgain, " + test)).tell().execute();
    }
}
