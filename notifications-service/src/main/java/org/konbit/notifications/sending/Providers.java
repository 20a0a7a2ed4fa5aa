package org.konbit.notifications.sending;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.konbit.notifications.sending.kannel.KannelProvider;
import org.konbit.notifications.sending.smtp.MailCarrier;
import org.konbit.notifications.sending.smtp.SmtpServer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The mail server and the SMS provider, each with its breaker and its pace. */
@Component
class Providers implements AutoCloseable {
    private final SendingSettings.Mail mail;
    private final SmtpServer mailServer;
    private final Breaker mailBreaker;
    private final Breaker smsBreaker;
    private final Pace mailPace;
    private final KannelProvider sms;

    Providers(SendingSettings settings, @Value("${konbit.public-url}") String publicUrl, Clock clock) {
        this.mail = settings.mail();
        this.mailServer = SmtpServer.of(mail.url(), mail.startTls(), mail.timeout());
        this.mailBreaker = new Breaker(clock);
        this.mailPace = new Pace(mail.rate());
        this.smsBreaker = new Breaker(clock);
        var texts = settings.sms();
        this.sms = new KannelProvider(
                KannelProvider.Account.of(texts.url(), texts.from(), reports(texts, publicUrl), texts.timeout()),
                texts.connections(),
                smsBreaker,
                new Pace(texts.rate()));
    }

    private static String reports(SendingSettings.Sms texts, String publicUrl) {
        // Without the secret the gateway would turn every report away.
        if (!texts.reports() || texts.webhookSecret().isEmpty()) return "";
        return publicUrl + "/api/sms/reports?secret=" + URLEncoder.encode(texts.webhookSecret(), StandardCharsets.UTF_8)
                + "&";
    }

    MailCarrier newMailCarrier() {
        return new MailCarrier(mailServer, mail.from(), mailBreaker, mailPace);
    }

    KannelProvider sms() {
        return sms;
    }

    Breaker mailBreaker() {
        return mailBreaker;
    }

    Breaker smsBreaker() {
        return smsBreaker;
    }

    @Override
    public void close() {
        sms.close();
    }
}
