package org.konbit.notifications.reply;

import java.time.Instant;

/** A place where texts lie that came in, or what was written about them; each is forgotten after a time. */
public interface OldTexts {
    void forget(Instant before);
}
