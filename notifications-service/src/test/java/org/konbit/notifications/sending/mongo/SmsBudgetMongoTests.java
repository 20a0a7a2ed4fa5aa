package org.konbit.notifications.sending.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.konbit.notifications.dispatch.Dispatch;
import org.konbit.notifications.dispatch.DispatchFixtures;
import org.konbit.notifications.sending.SendingSettings;
import org.konbit.notifications.testing.NotificationsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@NotificationsTest
class SmsBudgetMongoTests {
    @Autowired
    MongoOperations mongo;

    @Autowired
    SendingSettings settings;

    /** A day of its own for each test. */
    private final Instant morning = LocalDate.of(2100, 1, 1)
            .plusDays(ThreadLocalRandom.current().nextInt(1_000_000))
            .atTime(9, 0)
            .toInstant(ZoneOffset.UTC);

    private final UUID campaign = UUID.randomUUID();

    @Test
    void many_instances_together_take_what_there_is_and_no_more() throws Exception {
        var one = budget(50, -1, morning);
        var other = budget(50, -1, morning);
        var takers = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 20; i++) {
            takers.add(() -> one.take(announcement(), 3));
            takers.add(() -> other.take(announcement(), 3));
        }
        var taken = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var granted : threads.invokeAll(takers)) taken += granted.get();
        }
        assertThat(taken).isEqualTo(50);
        assertThat(one.take(announcement(), 1)).isZero();
    }

    @Test
    void what_was_not_sent_can_be_had_again_and_a_new_day_has_a_budget_of_its_own() {
        var budget = budget(10, -1, morning);
        assertThat(budget.take(announcement(), 8)).isEqualTo(8);
        assertThat(budget.take(announcement(), 8)).isEqualTo(2);
        budget.giveBack(announcement(), 3);
        assertThat(budget.take(announcement(), 8)).isEqualTo(3);

        // It is still the same day there, though not at Greenwich.
        assertThat(budget(10, -1, morning.plus(Duration.ofHours(18))).take(announcement(), 1))
                .isZero();
        assertThat(budget(10, -1, morning.plus(Duration.ofHours(21))).take(announcement(), 1))
                .isEqualTo(1);
    }

    @Test
    void a_campaign_has_its_own_bound_and_takes_no_more_of_the_day_than_it_gets() {
        var budget = budget(10, 4, morning);
        assertThat(budget.take(announcement(), 6)).isEqualTo(4);
        assertThat(budget.take(announcement(), 6)).isZero();
        var ofNoCampaign = DispatchFixtures.started(UUID.randomUUID(), DispatchFixtures.aMessage(null, null));
        assertThat(budget.take(ofNoCampaign, 100)).isEqualTo(6);
    }

    @Test
    void a_bound_that_is_lowered_forgets_nothing_and_none_is_none() {
        assertThat(budget(10, -1, morning).take(announcement(), 10)).isEqualTo(10);
        assertThat(budget(5, -1, morning).take(announcement(), 1)).isZero();
        assertThat(budget(12, -1, morning).take(announcement(), 5)).isEqualTo(2);
        assertThat(budget(-1, -1, morning).take(announcement(), 1_000)).isEqualTo(1_000);
        assertThat(budget(12, -1, morning).take(announcement(), 1)).isZero();
    }

    @Test
    void a_cancellation_is_counted_and_never_waits() {
        var budget = budget(5, 5, morning);
        var cancellation = DispatchFixtures.started(
                UUID.randomUUID(), DispatchFixtures.aCancellation(UUID.randomUUID(), campaign));
        assertThat(budget.take(cancellation, 100)).isEqualTo(100);
        assertThat(budget.take(announcement(), 1)).isZero();
    }

    @Test
    void a_brigades_work_day_has_no_more_than_there_is() {
        var budget = budget(5, 5, morning);
        var workDay = DispatchFixtures.started(UUID.randomUUID(), DispatchFixtures.ofAWorkDay());
        assertThat(budget.take(workDay, 100)).isEqualTo(5);
        assertThat(budget.take(workDay, 1)).isZero();
    }

    private Dispatch announcement() {
        return DispatchFixtures.started(UUID.randomUUID(), DispatchFixtures.aMessage(UUID.randomUUID(), campaign));
    }

    private MongoSmsBudget budget(int aDay, int aCampaign, Instant now) {
        var sms = settings.sms();
        var bounded = new SendingSettings.Sms(
                sms.url(),
                sms.from(),
                sms.connections(),
                sms.rate(),
                sms.timeout(),
                sms.reports(),
                sms.webhookSecret(),
                new SendingSettings.Budget(aDay, aCampaign, ZoneId.of("America/Port-au-Prince")));
        return new MongoSmsBudget(
                mongo,
                new SendingSettings(
                        settings.mail(),
                        bounded,
                        settings.unconfirmed(),
                        settings.giveUpAfter(),
                        settings.patience(),
                        settings.firstRetry(),
                        settings.longestRetry()),
                Clock.fixed(now, ZoneOffset.UTC));
    }
}
