package org.konbit.collectives.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchWordsTests {
    @Test
    void are_lower_case_and_without_accents() {
        assertThat(SearchWords.of("Grand'Anse Nòdès")).containsExactly("grand", "anse", "nodes");
    }

    @Test
    void are_of_any_script() {
        assertThat(SearchWords.of("القاهرة 東京 Київ")).containsExactly("القاهرة", "東京", "киів");
    }

    @Test
    void match_by_their_beginnings_in_any_order() {
        assertThat(SearchWords.match(SearchWords.asked("dési mari"), SearchWords.of("Marie-Ange Désir")))
                .isTrue();
        assertThat(SearchWords.match(SearchWords.asked("ange joseph"), SearchWords.of("Marie-Ange Désir")))
                .isFalse();
    }

    @Test
    void hold_nothing_that_a_pattern_or_an_operator_is_made_of() {
        assertThat(SearchWords.asked("^.*$ {$where: \"1\"} \\Q")).isEqualTo(List.of("where", "1", "q"));
    }
}
