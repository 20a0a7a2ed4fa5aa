package org.konbit.notifications.dispatch.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.dispatch.Author;
import org.konbit.notifications.dispatch.DispatchKind;
import org.konbit.notifications.dispatch.DispatchState;
import org.konbit.notifications.dispatch.Ending;
import org.konbit.notifications.dispatch.ReadDispatch.Standing;
import org.konbit.notifications.dispatch.Waiting;
import org.konbit.notifications.wording.Languages;
import org.konbit.notifications.wording.Text;

/**
 * A dispatch as organizers see it.
 *
 * @param subject its title, in the caller's language
 * @param byChannel people by the channel that was chosen for them
 * @param byLanguage people told, by language
 * @param texts exactly what is said, by language, while somebody has to confirm it; null later
 * @param waitsFor why texts of it are held back, until it is resumed; null when none are
 */
record DispatchView(
        UUID id,
        String subject,
        DispatchKind kind,
        DispatchState state,
        @Nullable UUID action,
        @Nullable UUID campaign,
        Counts counts,
        Map<String, Long> skippedBy,
        Map<String, Long> failedBy,
        Map<String, Long> byChannel,
        Map<String, Long> byLanguage,
        Author by,
        @Nullable Author confirmedBy,
        @Nullable Instant confirmBefore,
        @Nullable Map<String, TextView> texts,
        @Nullable Ending ended,
        @Nullable Waiting waitsFor,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant firstSentAt,
        @Nullable Instant lastSentAt,
        @Nullable Instant doneAt,
        long version) {
    private static final List<String> CHANNELS = List.of("push", "sms", "email", "relay", "none");

    /** {@code recipients} is the sum of the others. */
    record Counts(long recipients, long queued, long sent, long delivered, long failed, long skipped) {}

    /** A message as it reaches phones, and as it reaches mailboxes. */
    record TextView(String title, String sms, String mail) {
        static Map<String, TextView> of(Map<String, Text> texts) {
            var views = new TreeMap<String, TextView>();
            texts.forEach((language, text) -> views.put(language, new TextView(text.title(), text.sms(), text.mail())));
            return views;
        }
    }

    static DispatchView of(Standing standing, Locale locale) {
        var dispatch = standing.dispatch();
        var message = dispatch.message();
        var byChannel = new LinkedHashMap<String, Long>();
        CHANNELS.forEach(channel -> byChannel.put(channel, standing.byChannel().getOrDefault(channel, 0L)));
        return new DispatchView(
                dispatch.id(),
                Languages.choose(message.texts(), locale.toLanguageTag()).title(),
                message.kind(),
                dispatch.state(),
                message.action(),
                message.campaign(),
                new Counts(
                        standing.recipients(),
                        standing.queued(),
                        standing.sent(),
                        standing.delivered(),
                        standing.failed(),
                        standing.skipped()),
                standing.skippedBy(),
                standing.failedBy(),
                byChannel,
                standing.told(),
                dispatch.by(),
                dispatch.confirmedBy(),
                dispatch.confirmBefore(),
                dispatch.state() == DispatchState.AWAITING_CONFIRMATION ? TextView.of(message.texts()) : null,
                dispatch.ended(),
                dispatch.waitsFor(),
                dispatch.createdAt(),
                dispatch.startedAt(),
                standing.times().first(),
                standing.times().last(),
                dispatch.doneAt(),
                dispatch.version());
    }

    /** Differs whenever anything in it does: counts change without the dispatch being changed. */
    long tag() {
        return Integer.toUnsignedLong(Objects.hash(version, counts, skippedBy, failedBy, subject));
    }
}
