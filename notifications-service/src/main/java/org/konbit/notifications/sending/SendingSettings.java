package org.konbit.notifications.sending;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages leave.
 *
 * @param unconfirmed messages of a channel that may be handed over and not yet noted; it bounds what is said twice after
 *     a crash
 * @param giveUpAfter how long a message that is put off again and again is tried
 * @param patience how long a provider that can't be reached is waited for
 * @param firstRetry how long a message that was put off waits at first; each time twice as long
 * @param longestRetry the longest such wait
 */
@ConfigurationProperties("konbit.sending")
public record SendingSettings(
        @DefaultValue Mail mail,
        @DefaultValue Sms sms,
        @DefaultValue("200") int unconfirmed,
        @DefaultValue("4h") Duration giveUpAfter,
        @DefaultValue("24h") Duration patience,
        @DefaultValue("2s") Duration firstRetry,
        @DefaultValue("5m") Duration longestRetry) {

    /**
     * The mail server.
     *
     * @param url {@code smtp://[user:password@]host:port} or {@code smtps://}
     * @param fromName what mailboxes show of the sender, in clear; empty for the address alone
     * @param connections held at once for the usual lane; the urgent lane has one of its own
     * @param rate messages a second at most; 0 for as many as go
     * @param timeout how long an answer is waited for
     * @param startTls whether the connection is encrypted when the server offers it
     */
    public record Mail(
            @DefaultValue("smtp://127.0.0.1:8025") URI url,
            @DefaultValue("mesaj@localhost.localdomain") String from,
            @DefaultValue("") String fromName,
            @DefaultValue("4") int connections,
            @DefaultValue("0") int rate,
            @DefaultValue("90s") Duration timeout,
            @DefaultValue("true") boolean startTls) {}

    /**
     * The SMS provider.
     *
     * @param url {@code kannel+http://user:password@host:port/cgi-bin/sendsms}
     * @param from the sender that phones show; empty for the provider's own
     * @param connections requests at once
     * @param rate messages a second at most; 0 for as many as go
     * @param reports whether delivery reports are asked for
     * @param webhookSecret what the gateway knows the provider by
     */
    public record Sms(
            @DefaultValue("kannel+http://konbit:konbit@127.0.0.1:8090/cgi-bin/sendsms")
            URI url,

            @DefaultValue("") String from,
            @DefaultValue("8") int connections,
            @DefaultValue("0") int rate,
            @DefaultValue("30s") Duration timeout,
            @DefaultValue("true") boolean reports,
            @DefaultValue("") String webhookSecret,
            @DefaultValue Budget budget) {}

    /**
     * What dispatches may cost, in parts of text messages; below 0 there is no bound.
     *
     * @param aDay of the whole platform
     * @param aCampaign for as long as it lasts
     * @param zone where the day begins
     */
    public record Budget(
            @DefaultValue("50000") int aDay,
            @DefaultValue("200000") int aCampaign,
            @DefaultValue("America/Port-au-Prince") ZoneId zone) {}
}
