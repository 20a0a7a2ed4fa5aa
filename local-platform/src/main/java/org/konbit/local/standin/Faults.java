package org.konbit.local.standin;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** How the stand-ins fail, on demand. */
record Faults(@Nullable Sms sms, @Nullable Smtp smtp) {
    static final Faults NONE = new Faults(null, null);

    /**
     * Of the SMS provider.
     *
     * @param status the HTTP status instead of acceptance
     * @param share of the messages that it hits, 0 to 1; all when left out
     */
    record Sms(
            @Nullable Integer status,
            @Nullable Double share,
            @Nullable Long delayMs) {}

    /**
     * Of the mail server.
     *
     * @param reply what is answered to the receiver's address, such as {@code 451 4.3.0 Later}
     * @param cutAfterData the connection ends after the message came, before it is answered; the message is not kept
     */
    record Smtp(
            @Nullable String reply,
            @Nullable Double share,
            @Nullable Long delayMs,
            @Nullable Boolean cutAfterData) {}

    /** What is wrong with the form of a wish, if anything. */
    @Nullable
    String complaint() {
        if (sms != null) {
            if (sms.status() != null && (sms.status() < 200 || sms.status() > 599))
                return "sms.status is an HTTP status";
            if (isNoShare(sms.share())) return "sms.share lies between 0 and 1";
            if (isNoDelay(sms.delayMs())) return "sms.delayMs lies between 0 and 600000";
        }
        if (smtp != null) {
            if (smtp.reply() != null && !smtp.reply().matches("[245]\\d\\d( [ -~]{0,200})?")) {
                return "smtp.reply is an SMTP code, with a text or without";
            }
            if (isNoShare(smtp.share())) return "smtp.share lies between 0 and 1";
            if (isNoDelay(smtp.delayMs())) return "smtp.delayMs lies between 0 and 600000";
        }
        return null;
    }

    private static boolean isNoShare(@Nullable Double share) {
        return share != null && !(share >= 0 && share <= 1);
    }

    private static boolean isNoDelay(@Nullable Long delay) {
        return delay != null && (delay < 0 || delay > 600_000);
    }

    static boolean hits(@Nullable Double share) {
        return share == null || ThreadLocalRandom.current().nextDouble() < share;
    }

    static void delay(@Nullable Long milliseconds) {
        if (milliseconds != null && milliseconds > 0)
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }
}
