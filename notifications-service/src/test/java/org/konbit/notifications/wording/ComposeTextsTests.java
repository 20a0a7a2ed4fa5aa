package org.konbit.notifications.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeTextsTests {
    private static final ZonedDateTime SUNDAY =
            ZonedDateTime.parse("2027-03-14T09:05:00-04:00[America/Port-au-Prince]");
    private static final ZonedDateTime MONDAY = SUNDAY.minusDays(6);

    @ParameterizedTest
    @CsvSource({
        "ht, 'dimanch 14 mas 2027, 9:05'",
        "fr, 'dimanche 14 mars 2027, 9 h 05'",
        "es, 'domingo 14 de marzo de 2027, 9:05'",
        "en, 'Sunday 14 March 2027, 9:05'"
    })
    void an_announcement_says_what_where_and_when_in_the_language(String language, String when) {
        var text = Languages.choose(ComposeTexts.announcement(facts(null, false, Map.of())), language);
        assertThat(text.sms()).contains("Hinche", when);
        assertThat(text.mail()).contains("Hinche", when);
    }

    @ParameterizedTest
    @CsvSource({
        "ht, 'Jounen travay brigad ou a ki te pou dimanch 14 mas 2027 an chanje dat: l ap fèt lendi 15 mas 2027. Se akoz lapli a.'",
        "fr, 'La journée de travail de votre brigade prévue le dimanche 14 mars 2027 est déplacée au lundi 15 mars 2027. C’est à cause de la pluie.'",
        "es, 'La jornada de trabajo de su brigada prevista para el domingo 14 de marzo de 2027 pasa al lunes 15 de marzo de 2027. Es por la lluvia.'",
        "en, 'The work-day of your brigade on Sunday 14 March 2027 is moved to Monday 15 March 2027. The reason is the rain.'"
    })
    void a_moved_work_day_says_both_days_and_why(String language, String sms) {
        var day = SUNDAY.toLocalDate();
        var texts = ComposeTexts.workDay(new WorkDayFacts(day, day.plusDays(1), "RAIN"));
        assertThat(Languages.choose(texts, language).sms()).isEqualTo(sms);
        assertThat(Languages.choose(texts, language).title()).contains("brigad");
    }

    @Test
    void a_work_day_called_off_for_reasons_of_its_own_says_only_that() {
        var texts = ComposeTexts.workDay(new WorkDayFacts(SUNDAY.toLocalDate(), null, "OTHER"));
        assertThat(Languages.choose(texts, "en").sms())
                .isEqualTo("The work-day of your brigade on Sunday 14 March 2027 is cancelled.");
        assertThat(Languages.choose(texts, "ht").title()).isEqualTo("Jounen travay anile: brigad ou a");
    }

    @Test
    void the_organizers_words_are_kept_to_the_letter() {
        var message = "  Vini ak $1 {0} ak \\ semans ou  ";
        var text = Languages.choose(ComposeTexts.announcement(facts(null, false, Map.of("ht", message))), "ht");
        assertThat(text.sms()).contains(message);
    }

    @Test
    void a_sensitive_action_is_asked_of_the_relay_and_its_place_is_in_no_sms() {
        var text = Languages.choose(ComposeTexts.announcement(facts(null, true, Map.of())), "ht");
        assertThat(text.sms()).contains("Mande relè ou").doesNotContain("Hinche");
    }

    @Test
    void a_postponement_says_both_dates() {
        var text = Languages.choose(ComposeTexts.postponement(facts(MONDAY, false, Map.of())), "fr");
        assertThat(text.title()).isEqualTo("Reporté : Marche");
        assertThat(text.sms()).contains("dimanche 14 mars 2027", "lundi 8 mars 2027");
    }

    @Test
    void a_cancellation_asks_for_no_answer() {
        var text = Languages.choose(ComposeTexts.cancellation(facts(null, false, Map.of())), "ht");
        assertThat(text.title()).isEqualTo("Anile: Mache");
        assertThat(text.sms()).doesNotContain("WI");
    }

    @Test
    void a_relay_is_told_the_number_in_digits() {
        var text = Languages.choose(ComposeTexts.announcement(facts(null, false, Map.of())), "ht");
        assertThat(ComposeTexts.relayNote(text, 15, "ht").sms()).contains("15 moun");
    }

    @ParameterizedTest
    @CsvSource({
        "ht, 'Mache, Hinche, dimanch 14 mas 2027, 9:05'",
        "fr, 'Marche, Hinche, dimanche 14 mars 2027, 9 h 05'",
        "es, 'Marche, Hinche, domingo 14 de marzo de 2027, 9:05'",
        "en, 'Marche, Hinche, Sunday 14 March 2027, 9:05'"
    })
    void a_relay_is_told_what_where_and_when_as_nobody_else_may_tell_them(String language, String brief) {
        var text = Languages.choose(ComposeTexts.announcement(facts(null, false, Map.of())), language);
        assertThat(ComposeTexts.relayNote(text, 15, language).sms()).contains(brief + ".");
    }

    @Test
    void a_relay_is_told_no_place_of_a_sensitive_action_either() {
        var text = Languages.choose(ComposeTexts.announcement(facts(null, true, Map.of())), "ht");
        assertThat(ComposeTexts.relayNote(text, 15, "ht").sms())
                .contains("Mache, dimanch 14 mas 2027, 9:05")
                .doesNotContain("Hinche");
    }

    @ParameterizedTest
    @CsvSource({"ht, Pote semans, true", "fr, Apportez des semences, false", "es, Traer semillas, true"})
    void a_relay_passes_the_organizers_words_on(String language, String message, boolean sensitive) {
        var facts = facts(null, sensitive, Map.of(language, message));
        var note = ComposeTexts.relayNote(Languages.choose(ComposeTexts.announcement(facts), language), 15, language);
        assertThat(note.sms()).contains("2027", ". " + message + ". ");
        assertThat(note.mail()).contains(message);
    }

    @Test
    void the_organizers_words_end_with_the_mark_that_they_have() {
        var facts = facts(null, false, Map.of("ht", "Pote semans!"));
        var text = Languages.choose(ComposeTexts.announcement(facts), "ht");
        assertThat(ComposeTexts.relayNote(text, 15, "ht").sms()).contains(". Pote semans! Lè");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ht", "fr", "es", "en"})
    void a_relay_is_asked_for_no_answer_by_mail(String language) {
        var text = Languages.choose(ComposeTexts.announcement(facts(null, false, Map.of())), language);
        var note = ComposeTexts.relayNote(text, 15, language);
        assertThat(note.sms()).contains("RELE 15/15");
        assertThat(note.mail()).contains(text.mail()).doesNotContain("RELE");
    }

    @ParameterizedTest
    @CsvSource({
        "ht, Tanpri avèti 1 moun, Tanpri avèti 2 moun",
        "fr, Merci de prévenir 1 personne, Merci de prévenir 2 personnes",
        "es, 'Por favor, avise a 1 persona', 'Por favor, avise a 2 personas'",
        "en, Please tell 1 person, Please tell 2 people"
    })
    void one_is_singular(String language, String one, String two) {
        var text = Languages.choose(ComposeTexts.announcement(facts(null, false, Map.of())), language);
        assertThat(ComposeTexts.relayNote(text, 1, language).title()).isEqualTo(one);
        assertThat(ComposeTexts.relayNote(text, 2, language).title()).isEqualTo(two);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, 0, prévenu 0 personne sur 3",
        "fr, 1, prévenu 1 personne sur 3",
        "fr, 2, prévenu 2 personnes sur 3",
        "es, 0, avisó a 0 de 3 personas",
        "en, 1, told 1 of 3 people"
    })
    void a_relays_report_is_confirmed_with_the_right_number(String language, int told, String words) {
        assertThat(Wording.text("answer.relayed", language, told, 3)).contains(words + ".");
    }

    @Test
    void a_relay_is_told_a_plain_message_in_full() {
        var text = Languages.choose(ComposeTexts.plain(Map.of("en", "Water"), Map.of("en", "The pump works.")), "en");
        assertThat(ComposeTexts.relayNote(text, 15, "en").sms()).contains("Water: The pump works.");
    }

    @Test
    void a_plain_message_is_title_and_body() {
        var text = Languages.choose(
                ComposeTexts.plain(Map.of("en", "Water"), Map.of("en", "The pump works again.")), "ht");
        assertThat(text.sms()).isEqualTo("Water\nThe pump works again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ht", "ht-HT", "fr", "pt", "en-GB"})
    void everybody_is_shown_something(String language) {
        assertThat(Languages.choose(Map.of("es", "sí"), language)).isEqualTo("sí");
    }

    @Test
    void the_nearest_language_comes_first() {
        var texts = Map.of("fr", "f", "en", "e", "es", "s");
        assertThat(Languages.choose(texts, "ht")).isEqualTo("f");
        assertThat(Languages.choose(texts, "es-DO")).isEqualTo("s");
        assertThat(Languages.choose(texts, "pt")).isEqualTo("f");
    }

    @Test
    void every_language_has_every_text() throws Exception {
        var keys = keys("ht");
        for (var language : Languages.SPOKEN)
            assertThat(keys(language)).as(language).isEqualTo(keys);
    }

    private static Set<String> keys(String language) throws Exception {
        var words = new Properties();
        try (var stream = ComposeTextsTests.class.getResourceAsStream("/wording/" + language + ".properties")) {
            words.load(stream);
        }
        return words.stringPropertyNames();
    }

    private static ActionFacts facts(
            @Nullable ZonedDateTime previously, boolean sensitive, Map<String, String> message) {
        return new ActionFacts(Map.of("ht", "Mache", "fr", "Marche"), "Hinche", SUNDAY, previously, sensitive, message);
    }
}
