package org.konbit.notifications.sending.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.konbit.http.testing.TestTokens;
import org.konbit.notifications.dispatch.messaging.CampaignEvents;
import org.konbit.notifications.testing.Api;
import org.konbit.notifications.testing.Api.Answer;
import org.konbit.notifications.testing.Neighbours;
import org.konbit.notifications.testing.NotificationsTest;
import org.konbit.notifications.testing.Providers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@NotificationsTest
class SmsReportWebTests {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int DELIVERED = 1;
    private static final int UNDELIVERED = 2;
    private static final int UNDER_WAY = 8;
    private static final int REJECTED = 16;
    private static final Caller ORGANIZER = TestTokens.platformOrganizer("marie");
    private static final Caller PROVIDER = new Caller(UUID.randomUUID(), "provider", Set.of(Role.PROVIDER), false);

    @Autowired
    ApplicationContext service;

    Api api;
    CampaignEvents campaigns;
    Neighbours neighbours;

    @BeforeEach
    void someNeighbours() {
        api = new Api(service);
        campaigns = new CampaignEvents(service);
        neighbours = new Neighbours(service);
    }

    @Test
    void a_report_is_asked_for_with_every_text_and_names_it() {
        var phone = neighbours.withPhone(neighbours.someone("ht"));
        var dispatch = announced("Mande");

        var text = Providers.SMS.textsTo(phone).getFirst();
        assertThat(text)
                .containsEntry("dlr-mask", "19")
                .containsEntry(
                        "dlr-url",
                        "http://127.0.0.1:8080/api/sms/reports?secret=of-the-provider&type=%d&id=" + dispatch + ".0.0");
    }

    @Test
    void whoever_is_delivered_to_is_counted_once_however_often_and_whatever_is_reported_afterwards() {
        var phone = neighbours.withPhone(neighbours.someone("ht"));
        var dispatch = announced("Rapò");

        for (var type : List.of(UNDER_WAY, DELIVERED, DELIVERED, UNDELIVERED, REJECTED)) {
            assertThat(report(phone, type)).isEqualTo(202);
        }

        assertThat(counts(dispatch)).isEqualTo(Map.of("delivered", 1L, "sent", 0L, "failed", 0L, "recipients", 1L));
    }

    @Test
    void whoever_is_reported_as_not_reached_has_failed_with_the_reason() {
        var failing = neighbours.withPhone(neighbours.someone("ht"));
        var rejected = neighbours.withPhone(neighbours.someone("ht"));
        var dispatch = announced("Pa rive");

        report(failing, UNDELIVERED);
        report(failing, DELIVERED);
        report(rejected, REJECTED);

        var after = api.get(ORGANIZER, "/api/dispatches/" + dispatch);
        assertThat(after.number("/failedBy/undelivered")).isEqualTo(1);
        assertThat(after.number("/failedBy/rejected")).isEqualTo(1);
        assertThat(counts(dispatch)).isEqualTo(Map.of("delivered", 0L, "sent", 0L, "failed", 2L, "recipients", 2L));
    }

    @Test
    void many_at_once_are_all_counted() throws Exception {
        var phones = IntStream.range(0, 40)
                .mapToObj(i -> neighbours.withPhone(neighbours.someone("ht")))
                .toList();
        var dispatch = announced("Anpil rapò");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reports = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 3; i++)
                phones.forEach(phone -> reports.add(threads.submit(() -> report(phone, DELIVERED))));
            for (var report : reports) assertThat(report.get()).isEqualTo(202);
        }

        assertThat(counts(dispatch)).isEqualTo(Map.of("delivered", 40L, "sent", 0L, "failed", 0L, "recipients", 40L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anything",
                "------------------------------------.0.0",
                "0199f3a0-0000-7000-8000-000000000001.0.0",
                "0199f3a0-0000-7000-8000-000000000001.999999999.999999999"
            })
    void a_report_of_nothing_that_is_known_is_taken_and_changes_nothing(String id) {
        assertThat(api.get(PROVIDER, "/api/sms/reports?type=1&id=" + id).status())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?id=x", "?type=1", "?type=one&id=x", "?type=-1&id=x"})
    void a_report_of_the_wrong_shape_is_refused(String query) {
        assertThat(api.get(PROVIDER, "/api/sms/reports" + query).status()).isIn(400, 422);
    }

    @Test
    void only_the_provider_reports() {
        var phone = neighbours.withPhone(neighbours.someone("ht"));
        var dispatch = announced("Fo rapò");
        for (var forger : List.of(ORGANIZER, TestTokens.member(UUID.randomUUID(), "pyè"), TestTokens.operator("op"))) {
            assertThat(api.get(forger, reportOf(phone, DELIVERED)).status()).isEqualTo(403);
        }
        // There is a recipient 0, and no other; there is a chunk 0, and no other.
        for (var beside : List.of(".0.1", ".1.0")) {
            api.get(PROVIDER, "/api/sms/reports?type=1&id=" + dispatch + beside);
        }
        assertThat(counts(dispatch)).isEqualTo(Map.of("delivered", 0L, "sent", 1L, "failed", 0L, "recipients", 1L));
    }

    private UUID announced(String title) {
        var dispatch = campaigns.announced(UUID.randomUUID(), neighbours.audience(), title);
        await().atMost(SOON).until(() -> standing(dispatch).text("/state"), "DONE"::equals);
        return dispatch;
    }

    private int report(String phone, int type) {
        return api.get(PROVIDER, reportOf(phone, type)).status();
    }

    private static String reportOf(String phone, int type) {
        var url = Providers.SMS.textsTo(phone).getFirst().getOrDefault("dlr-url", "");
        return url.substring(url.indexOf("/api/")).replace("%d", Integer.toString(type));
    }

    private Map<String, Long> counts(UUID dispatch) {
        var standing = standing(dispatch);
        return Map.of(
                "delivered", standing.number("/counts/delivered"),
                "sent", standing.number("/counts/sent"),
                "failed", standing.number("/counts/failed"),
                "recipients", standing.number("/counts/recipients"));
    }

    private Answer standing(UUID dispatch) {
        return api.get(ORGANIZER, "/api/dispatches/" + dispatch);
    }
}
