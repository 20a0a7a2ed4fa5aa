package org.konbit.notifications.sending;

import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.konbit.notifications.sending.kannel.TextMessage;
import org.konbit.notifications.sending.smtp.Letter;
import org.konbit.notifications.sending.smtp.MailTemplate;
import org.konbit.notifications.wording.Text;
import org.konbit.outbox.TraceParents;
import org.konbit.sealing.MasterKey;
import org.springframework.stereotype.Component;

/** By the providers that all messages go to; a mail has a connection of its own, as there are few of these. */
@Component
class HandOverSingleMessages implements HandOver {
    private static final int MAILS_AT_ONCE = 4;

    private final Providers providers;
    private final MasterKey masterKey;
    private final MailTemplate.From from;
    private final TraceParents traceParents;
    private final Clock clock;
    private final Semaphore mails = new Semaphore(MAILS_AT_ONCE, true);

    HandOverSingleMessages(
            Providers providers,
            MasterKey masterKey,
            SendingSettings settings,
            TraceParents traceParents,
            Clock clock) {
        this.providers = providers;
        this.masterKey = masterKey;
        this.from =
                new MailTemplate.From(settings.mail().from(), settings.mail().fromName());
        this.traceParents = traceParents;
        this.clock = clock;
    }

    @Override
    public Handed sms(String phone, String text, String key) {
        var message = new TextMessage(id(key), phone, text, traceParents.current());
        return providers.singleSms().hand(List.of(message)).getFirst();
    }

    @Override
    public Handed mail(String address, Text text, String language, String key) {
        if (providers.mailBreaker().isOpen()) return new Handed.Unreachable("mail server");
        var template = MailTemplate.of(
                text,
                language,
                from,
                Objects.requireNonNullElse(traceParents.current(), ""),
                clock.instant().atZone(clock.getZone()));
        mails.acquireUninterruptibly();
        try (var carrier = providers.newMailCarrier()) {
            return carrier.hand(List.of(new Letter(id(key), address, template))).getFirst();
        } finally {
            mails.release();
        }
    }

    private String id(String key) {
        return HexFormat.of().formatHex(masterKey.blindIndex("handed-over", key), 0, 16);
    }
}
