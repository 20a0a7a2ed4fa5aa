package org.konbit.notifications.sending;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One message to one person, at once and for certain: an answer, a code. */
public interface SendNow {
    /**
     * Sends a text message to the person's phone; once stored it is sent even after a crash.
     *
     * @param key says the same thing only once: a second call with the same key sends nothing
     */
    void sms(UUID person, String text, String key);

    /**
     * Sends a text message to a number that need not be known, unless its holder wants no messages by the time it goes.
     *
     * @param person whose phone it is, when that is known: once they are erased, nothing of it is kept or sent
     * @param phone in E.164; kept only sealed, and not longer than it takes to send
     */
    void smsTo(@Nullable UUID person, String phone, String text, String key);

    /** Sends what the phone's holder asked for just now, though they may want no other messages: that they stopped. */
    void askedSmsTo(@Nullable UUID person, String phone, String text, String key);
}
