package org.konbit.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.konbit.local.demo.DemoData.Reach;

class ExpectedTests {

    private final DemoData data = DemoData.read(Path.of("../demo"));
    private final Expected march = Expected.of(data, data.story().at("/action/audience"));

    @Test
    void has_everyone_at_home_in_centre_and_the_brigades_elsewhere() {
        for (var person : data.people().values()) {
            var collective = person.collective();
            var brigade = collective != null && collective.type().equals("AGROFORESTRY_BRIGADE");
            assertThat(march.audience().contains(person))
                    .as(person.handle())
                    .isEqualTo(brigade || data.within(person.home(), "HT-CE"));
        }
    }

    @Test
    void is_large_enough_for_a_second_organizer_and_leaves_people_out() {
        assertThat(march.people()).isGreaterThan(500).isLessThan(data.people().size());
    }

    @Test
    void counts_everyone_under_one_channel() {
        var channels = march.byChannel();
        assertThat(channels.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(march.people());
        assertThat(march.relays().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(march.by(Reach.RELAY).size());
    }

    @Test
    void has_relays_with_people_to_tell_who_are_told_themselves_and_some_by_mail() {
        assertThat(march.relays().keySet())
                .map(data::person)
                .anyMatch(march.audience()::contains)
                .anyMatch(relay -> relay.reach() == Reach.EMAIL);
    }

    @Test
    void finds_someone_for_every_answer() {
        var answered = PhonesAnswer.choose(data, march);
        assertThat(answered.replies()).hasSize(data.story().path("answers").size());
        assertThat(answered.headcount()).isEqualTo(6);
        assertThat(answered.replies().stream().map(Answered.Reply::person)).doesNotHaveDuplicates();
    }

    @Test
    void tells_languages_apart_by_their_small_words() {
        assertThat(SmallWords.languages("Mèsi, nou konte 3 moun ak ou.")).isEqualTo(List.of("ht"));
        assertThat(SmallWords.languages("Merci, nous avons noté votre réponse."))
                .isEqualTo(List.of("fr"));
        assertThat(SmallWords.languages("Gracias, hemos anotado su respuesta.")).isEqualTo(List.of("es"));
        assertThat(SmallWords.languages("Thank you, we have noted your answer."))
                .isEqualTo(List.of("en"));
    }
}
