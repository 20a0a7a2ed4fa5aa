package org.konbit.notifications.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.dispatch.Dispatch;
import org.konbit.notifications.dispatch.Dispatches;
import org.konbit.notifications.sending.smtp.MailTemplate;
import org.konbit.notifications.wording.Languages;
import org.springframework.stereotype.Component;

/** The dispatches that are being sent: their state, read again every half second, and their mails made ready once. */
@Component
class OpenDispatches {
    private static final Duration FRESH = Duration.ofMillis(500);
    private static final int KEPT = 64;

    private final Dispatches dispatches;
    private final MailTemplate.From from;
    private final Clock clock;
    private final Map<UUID, Open> open = new LinkedHashMap<>(16, 0.75f, true);

    OpenDispatches(Dispatches dispatches, SendingSettings settings, Clock clock) {
        this.dispatches = dispatches;
        this.from =
                new MailTemplate.From(settings.mail().from(), settings.mail().fromName());
        this.clock = clock;
    }

    /** A dispatch as it stood at most half a second ago. */
    class Open {
        private final Map<String, MailTemplate> templates = new ConcurrentHashMap<>();
        private volatile Dispatch dispatch;
        private volatile Instant readAt;

        private Open(Dispatch dispatch, Instant readAt) {
            this.dispatch = dispatch;
            this.readAt = readAt;
        }

        Dispatch dispatch() {
            return dispatch;
        }

        MailTemplate mail(String language) {
            return templates.computeIfAbsent(
                    language,
                    l -> MailTemplate.of(
                            Languages.choose(dispatch.message().texts(), l),
                            l,
                            from,
                            dispatch.traceparent(),
                            clock.instant().atZone(clock.getZone())));
        }
    }

    Optional<Open> get(UUID id) {
        var now = clock.instant();
        var known = known(id);
        if (known != null && known.readAt.plus(FRESH).isAfter(now)) return Optional.of(known);
        return dispatches.find(id).map(dispatch -> {
            if (known == null) return keep(id, new Open(dispatch, now));
            known.dispatch = dispatch;
            known.readAt = now;
            return known;
        });
    }

    /** As it stands now. */
    Optional<Open> getFresh(UUID id) {
        var known = known(id);
        if (known != null) known.readAt = Instant.MIN;
        return get(id);
    }

    private synchronized @Nullable Open known(UUID id) {
        return open.get(id);
    }

    private synchronized Open keep(UUID id, Open fresh) {
        var known = open.putIfAbsent(id, fresh);
        if (open.size() > KEPT) open.remove(open.keySet().iterator().next());
        return known == null ? fresh : known;
    }
}
