package org.konbit.notifications.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.konbit.notifications.recipient.AudiencePreview.Warning.Kind.NIGHT;
import static org.konbit.notifications.recipient.AudiencePreview.Warning.Kind.NOBODY;
import static org.konbit.notifications.recipient.AudiencePreview.Warning.Kind.NO_CHANNEL;
import static org.konbit.notifications.recipient.AudiencePreview.Warning.Kind.OPTED_OUT;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.konbit.notifications.recipient.AudiencePreview.Tally;
import org.konbit.notifications.recipient.AudiencePreview.Warning;

class AudiencePreviewTests {
    /** Half past midnight in Port-au-Prince, half past six in the morning in Paris. */
    private static final Instant NOW = Instant.parse("2026-06-01T04:30:00Z");

    @Test
    void counts_each_person_under_the_channel_they_have() {
        var preview = preview(
                tally(ChannelKind.SMS, null, "ht", "Asia/Tokyo", 3),
                tally(ChannelKind.SMS, null, "fr", "Asia/Tokyo", 2),
                tally(ChannelKind.EMAIL, null, "ht", "Asia/Tokyo", 1));
        assertThat(preview.people()).isEqualTo(6);
        assertThat(preview.byChannel())
                .isEqualTo(Map.of(
                        ChannelKind.SMS, 5L, ChannelKind.EMAIL, 1L, ChannelKind.RELAY, 0L, ChannelKind.NONE, 0L));
        assertThat(preview.byLanguage()).isEqualTo(Map.of("ht", 4L, "fr", 2L));
        assertThat(preview.warnings()).isEmpty();
    }

    @Test
    void warns_of_the_night_in_each_persons_own_zone() {
        var preview = preview(
                tally(ChannelKind.SMS, null, "ht", "America/Port-au-Prince", 3),
                tally(ChannelKind.SMS, null, "ht", "Europe/Paris", 4),
                tally(ChannelKind.SMS, null, "ht", "Asia/Tokyo", 5));
        assertThat(preview.warnings()).containsExactly(new Warning(NIGHT, 7));
    }

    @Test
    void goes_by_the_quiet_hours_that_a_person_chose() {
        var nightOwl = new Tally(
                ChannelKind.SMS,
                null,
                "ht",
                "America/Port-au-Prince",
                new QuietHours(LocalTime.of(2, 0), LocalTime.of(10, 0)),
                3);
        assertThat(preview(nightOwl).warnings()).isEmpty();
    }

    @Test
    void warns_of_those_whom_nothing_reaches() {
        var preview = preview(
                tally(ChannelKind.NONE, SkipReason.NO_CHANNEL, "ht", "America/Port-au-Prince", 2),
                tally(ChannelKind.NONE, SkipReason.OPTED_OUT, "ht", "America/Port-au-Prince", 1));
        assertThat(preview.warnings()).containsExactly(new Warning(NO_CHANNEL, 2), new Warning(OPTED_OUT, 1));
    }

    @Test
    void warns_when_there_is_nobody() {
        assertThat(preview().warnings()).containsExactly(new Warning(NOBODY, 0));
    }

    private static AudiencePreview.Preview preview(Tally... tallies) {
        return AudiencePreview.of(List.of(tallies), NOW);
    }

    private static Tally tally(
            ChannelKind channel, @Nullable SkipReason skip, String language, String zone, long people) {
        return new Tally(channel, skip, language, zone, QuietHours.USUAL, people);
    }
}
