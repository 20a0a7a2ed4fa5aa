package org.konbit.notifications.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.konbit.notifications.dispatch.Lane;
import org.konbit.notifications.sending.kannel.KannelProvider;
import org.konbit.notifications.sending.smtp.MailCarrier;
import org.konbit.notifications.sending.smtp.SmtpServer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The mail server and the SMS provider, each with its breaker and its pace. */
@Component
class Providers implements AutoCloseable {
    static final int SINGLES_AT_ONCE = 4;
    private static final int URGENT_AT_ONCE = 4;

    private final SendingSettings.Mail mail;
    private final SmtpServer mailServer;
    private final Breaker mailBreaker;
    private final Breaker smsBreaker;
    private final Pace mailPace;
    private final CountedAnswers mailAnswers;
    private final Map<Lane, KannelProvider> sms;
    private final KannelProvider singleSms;

    Providers(
            SendingSettings settings,
            @Value("${konbit.public-url}") String publicUrl,
            Clock clock,
            MeterRegistry meters) {
        this.mail = settings.mail();
        this.mailServer = SmtpServer.of(mail.url(), mail.startTls(), mail.timeout());
        this.mailBreaker = new Breaker(clock);
        this.mailPace = new Pace(mail.rate());
        this.mailAnswers = new CountedAnswers(meters, "mail");
        this.smsBreaker = new Breaker(clock);
        var texts = settings.sms();
        var account = KannelProvider.Account.of(texts.url(), texts.from(), reports(texts, publicUrl), texts.timeout());
        var pace = new Pace(texts.rate());
        var answers = new CountedAnswers(meters, "sms");
        // Connections of their own, so that a few messages never wait behind the many.
        this.sms = Map.of(
                Lane.USUAL, new KannelProvider(account, texts.connections(), smsBreaker, pace, answers),
                Lane.URGENT, new KannelProvider(account, URGENT_AT_ONCE, smsBreaker, pace, answers));
        this.singleSms = new KannelProvider(account, SINGLES_AT_ONCE, smsBreaker, pace, answers);
    }

    private static String reports(SendingSettings.Sms texts, String publicUrl) {
        // Without the secret the gateway would turn every report away.
        if (!texts.reports() || texts.webhookSecret().isEmpty()) return "";
        return publicUrl + "/api/sms/reports?secret=" + URLEncoder.encode(texts.webhookSecret(), StandardCharsets.UTF_8)
                + "&";
    }

    MailCarrier newMailCarrier() {
        return new MailCarrier(mailServer, mail.from(), mailBreaker, mailPace, mailAnswers);
    }

    KannelProvider sms(Lane lane) {
        return Objects.requireNonNull(sms.get(lane));
    }

    /** For messages to one person, of which no more than {@link #SINGLES_AT_ONCE} are handed over at once. */
    KannelProvider singleSms() {
        return singleSms;
    }

    Breaker mailBreaker() {
        return mailBreaker;
    }

    Breaker smsBreaker() {
        return smsBreaker;
    }

    @Override
    public void close() {
        sms.values().forEach(KannelProvider::close);
        singleSms.close();
    }
}
