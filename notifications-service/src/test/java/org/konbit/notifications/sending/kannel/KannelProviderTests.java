package org.konbit.notifications.sending.kannel;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.konbit.notifications.sending.Breaker;
import org.konbit.notifications.sending.CountedAnswers;
import org.konbit.notifications.sending.Handed;
import org.konbit.notifications.sending.Pace;
import org.konbit.notifications.testing.ScriptedSmsProvider;

class KannelProviderTests {
    private final ScriptedSmsProvider phones = new ScriptedSmsProvider();
    private final Breaker breaker = new Breaker(Clock.systemUTC());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final KannelProvider provider = provider(phones.url());

    private KannelProvider provider(String url) {
        return new KannelProvider(
                KannelProvider.Account.of(
                        URI.create(url), "Konbit", "http://konbit.example/api/sms/reports?", Duration.ofSeconds(1)),
                4,
                breaker,
                new Pace(0),
                new CountedAnswers(meters, "sms"));
    }

    @AfterEach
    void close() {
        provider.close();
        phones.close();
    }

    @Test
    void gives_every_text_to_its_phone_and_asks_for_a_report() {
        assertThat(provider.hand(texts(30))).hasSize(30).allMatch(Handed.Accepted.class::isInstance);
        assertThat(phones.texts()).hasSize(30);
        assertThat(phones.textsTo("+50930000003"))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .containsEntry("username", "konbit")
                        .containsEntry("password", "s@fe")
                        .containsEntry("from", "Konbit")
                        .containsEntry("text", "Mache & semans è {3}")
                        .containsEntry("charset", "UTF-8")
                        .containsEntry("coding", "0")
                        .containsEntry("dlr-url", "http://konbit.example/api/sms/reports?type=%d&id=id3"));
    }

    @Test
    void writes_what_is_not_in_the_gsm_alphabet_in_ucs_2() {
        provider.hand(List.of(new TextMessage("id", "+50930000001", "K ap tann ou ê 🌱", null)));
        assertThat(phones.texts())
                .singleElement()
                .satisfies(text ->
                        assertThat(text).containsEntry("coding", "2").containsEntry("text", "K ap tann ou ê 🌱"));
    }

    @Test
    void tells_apart_what_is_refused_and_what_may_go_later() {
        assertThat(answerTo(400)).isEqualTo(new Handed.Refused("400"));
        assertThat(answerTo(429)).isEqualTo(new Handed.Later("429", null));
        assertThat(answerTo(500)).isEqualTo(new Handed.Later("500", null));
        assertThat(answerTo(503)).isEqualTo(new Handed.Later("503", null));
        assertThat(answerTo(403)).as("our own account is wrong").isEqualTo(new Handed.Later("403", null));
        assertThat(answerTo(0)).as("no answer").isEqualTo(new Handed.Later("no-answer", null));
    }

    @Test
    void leaves_a_provider_alone_that_fails_again_and_again() {
        phones.script((to, nth) -> 500);
        provider.hand(texts(40));
        assertThat(breaker.isOpen()).isTrue();
        assertThat(provider.hand(texts(1))).first().isInstanceOf(Handed.Unreachable.class);
    }

    @Test
    void a_provider_that_is_not_there_takes_nothing() {
        phones.close();
        assertThat(provider.hand(texts(2))).allMatch(Handed.Unreachable.class::isInstance);
        assertThat(breaker.isOpen()).isTrue();
        assertThat(meters.get("konbit.provider.answers")
                        .tags("provider", "sms", "answer", "unreachable")
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    private Handed answerTo(int status) {
        phones.script((to, nth) -> status);
        return provider.hand(texts(1)).getFirst();
    }

    private static List<TextMessage> texts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new TextMessage("id" + i, "+5093000%04d".formatted(i), "Mache & semans è {" + i + "}", null))
                .toList();
    }
}
