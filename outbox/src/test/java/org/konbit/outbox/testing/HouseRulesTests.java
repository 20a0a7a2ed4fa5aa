package org.konbit.outbox.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

/** Each house rule is seen to bite, and to leave a good house alone. */
class HouseRulesTests {
    private static final String GOOD = "org.konbit.housefixtures.good";
    private static final String BAD = "org.konbit.housefixtures.bad";

    static Stream<String> names() {
        return HouseRules.all(GOOD).keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void holds_for_a_good_house(String rule) {
        assertThat(rule(GOOD, rule)).satisfies(it -> it.check(HouseRules.classesOf(GOOD)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void bites_in_a_bad_one(String rule) {
        assertThatThrownBy(() -> rule(BAD, rule).check(HouseRules.classesOf(BAD)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated");
    }

    @Test
    void features_that_go_in_a_circle_or_look_inside_each_other_are_found() {
        assertThatThrownBy(() -> ApplicationModules.of("org.konbit.housefixtures.circle", alsoOfTests -> true)
                        .verify())
                .hasMessageContaining("Cycle detected")
                .hasMessageContaining("non-exposed type org.konbit.housefixtures.circle.selling.web.Price");
    }

    private static ArchRule rule(String house, String name) {
        return Objects.requireNonNull(HouseRules.all(house).get(name));
    }
}
