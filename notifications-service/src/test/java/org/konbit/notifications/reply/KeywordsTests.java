package org.konbit.notifications.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.notifications.reply.Meaning.Answer.ACCEPTED;
import static org.konbit.notifications.reply.Meaning.Answer.DECLINED;
import static org.konbit.notifications.reply.Meaning.Answer.TENTATIVE;

import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.konbit.notifications.reply.Meaning.Help;
import org.konbit.notifications.reply.Meaning.Pledge;
import org.konbit.notifications.reply.Meaning.Relayed;
import org.konbit.notifications.reply.Meaning.Start;
import org.konbit.notifications.reply.Meaning.Stop;
import org.konbit.notifications.reply.Meaning.UnclearReport;
import org.konbit.notifications.reply.Meaning.Unknown;

class KeywordsTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "WI",
                "wi",
                "Wi!",
                " wi ",
                "wi.",
                "WI mèsi",
                "Oui",
                "OUI",
                "oui merci",
                "ouais",
                "Sí",
                "SI",
                "si",
                "Sì",
                "si gracias",
                "YES",
                "yes please",
                "Yes!!!",
                "dakò",
                "d'accord",
                "D’ACCORD",
                "ok",
                "wi 👍",
                "✊🏾 WI",
                "wi\n",
                "«wi»",
                "WI 1",
                "1 wi",
                "wi yon",
                "ｗｉ",
                "ＷＩ",
                "WI m ap vini"
            })
    void a_yes_in_any_language_and_dress_is_one_person(String text) {
        assertThat(Keywords.read(text)).isEqualTo(new Pledge(ACCEPTED, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WI 3|3",
                "wi3|3",
                "WI3.|3",
                "3 wi|3",
                "WI, 3|3",
                "Wi  nou  3|3",
                "WI NOU 3 MOUN|3",
                "wi (3)|3",
                "WI-3|3",
                "wi:3|3",
                "WI 03|3",
                "WI 3️⃣|3",
                "wi ３|3",
                "wi ٣|3",
                "WI twa|3",
                "wi nou twa moun|3",
                "OUI 2|2",
                "oui deux|2",
                "Oui, nous sommes 12|12",
                "oui 2 personnes|2",
                "SÍ 4|4",
                "si cuatro personas|4",
                "Sí, somos 4|4",
                "YES 5|5",
                "yes we are 5|5",
                "Yes five of us|5",
                "yes 10 people please|10",
                "WI 999|999",
                "WI 3 👍🏿|3"
            })
    void a_yes_says_for_how_many(String text, int headcount) {
        assertThat(Keywords.read(text)).isEqualTo(new Pledge(ACCEPTED, headcount));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NON",
                "non",
                "Non.",
                "NON MÈSI",
                "non mesi",
                "non merci",
                "NO",
                "no",
                "¡No!",
                "no gracias",
                "No, thanks",
                "nope",
                "NON m pa kapab",
                "no puedo",
                "non 3",
                "❌ non"
            })
    void a_no_declines(String text) {
        assertThat(Keywords.read(text)).isEqualTo(new Pledge(DECLINED, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PETÈT|1",
                "petet|1",
                "petèt 2|2",
                "PEUT-ÊTRE|1",
                "peut être 3|3",
                "peutetre|1",
                "Peut‑être|1",
                "QUIZÁS|1",
                "quiza 2|2",
                "tal vez|1",
                "MAYBE|1",
                "maybe 4 people|4",
                "perhaps|1"
            })
    void a_perhaps_is_tentative(String text, int headcount) {
        assertThat(Keywords.read(text)).isEqualTo(new Pledge(TENTATIVE, headcount));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ARETE",
                "arete",
                "Arète",
                "ARÈTE",
                "aret",
                "arete tanpri",
                "Arete voye mesaj",
                "sispann",
                "STOP",
                "stop",
                "Stop!",
                "STOP ALL",
                "stopall",
                "stop please",
                "🛑 STOP",
                "ARRÊT",
                "arret",
                "arrêter",
                "Arrêtez svp",
                "arrêtez de m'envoyer des messages",
                "ALTO",
                "alto por favor",
                "parar",
                "BAJA",
                "unsubscribe"
            })
    void stopping_is_understood_in_all_languages(String text) {
        assertThat(Keywords.read(text)).isEqualTo(new Stop(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP SMS", "arete sms", "arrêt sms", "alto sms"})
    void stopping_may_mean_texts_only(String text) {
        assertThat(Keywords.read(text)).isEqualTo(new Stop(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KÒMANSE",
                "kòmanse",
                "KOMANSE",
                "komanse",
                "START",
                "start",
                "Start please",
                "DÉBUT",
                "début",
                "debut",
                "ALTA",
                "alta",
                "Alta.",
                "UNSTOP"
            })
    void coming_back_is_understood_in_all_languages(String text) {
        assertThat(Keywords.read(text)).isEqualTo(new Start());
    }

    @Test
    void in_spanish_one_letter_parts_stopping_from_coming_back() {
        assertThat(Keywords.read("alto")).isEqualTo(new Stop(false));
        assertThat(Keywords.read("alta")).isEqualTo(new Start());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ED", "èd", "ÈD", "ede m", "AIDE", "aide svp", "AYUDA", "ayuda por favor", "HELP", "help me", "?"
            })
    void help_is_understood_in_all_languages(String text) {
        assertThat(Keywords.read(text)).isEqualTo(new Help());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RELE 15/20",
                "rele 15 sou 20",
                "RELE 15-20",
                "Relè 15 / 20",
                "RELAY 15 of 20",
                "relais 15 sur 20",
                "RELE 15 20 moun"
            })
    void a_relay_reports_how_many_were_told(String text) {
        assertThat(Keywords.read(text)).isEqualTo(new Relayed(15, OptionalInt.of(20)));
    }

    @Test
    void a_relay_may_leave_out_of_how_many() {
        assertThat(Keywords.read("RELE 15")).isEqualTo(new Relayed(15, OptionalInt.empty()));
        assertThat(Keywords.read("rele 0")).isEqualTo(new Relayed(0, OptionalInt.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RELE", "RELE 20/15", "RELE 1 2 3"})
    void a_relays_report_without_sensible_numbers_is_asked_about(String text) {
        assertThat(Keywords.read(text)).isEqualTo(new UnclearReport());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kote sa ye?",
                "ki lè li ye",
                "Si yo fèmen lekòl la, kisa nou fè?",
                "si lapli tonbe",
                "no sé dónde es",
                "wi men kote?",
                "non kote sa ye",
                "yes but where",
                "Yo arete Jan",
                "arete yo touye m",
                "stop the march",
                "3",
                "",
                " ",
                "👍",
                "???",
                "oui ou non",
                "WI NON",
                "wi pa kapab",
                "WI 0",
                "WI 1000",
                "WI 3 4",
                "WI 99999999999999999999",
                "help my sister is hurt",
                "ed yo",
                "where is it",
                "¿dónde es?",
                "mwen grangou",
                "kòmanse kilè?",
                "{$ne: null}",
                "WI; DROP TABLE",
                "ويّ نعم",
                "да",
                "\u0000\u0001"
            })
    void whatever_is_not_clearly_a_keyword_is_for_people_to_read(String text) {
        assertThat(Keywords.read(text)).isEqualTo(new Unknown());
    }

    @Test
    void the_language_of_the_machine_plays_no_part() {
        var usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Keywords.read("WI 3")).isEqualTo(new Pledge(ACCEPTED, 3));
            assertThat(Keywords.read("SI")).isEqualTo(new Pledge(ACCEPTED, 1));
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void a_long_text_is_read_in_no_time() {
        assertThat(Keywords.read("wi ".repeat(3000))).isEqualTo(new Unknown());
    }
}
