package org.konbit.notifications.sending;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a provider did with a message. */
public sealed interface Handed {
    /** It is the provider's now. */
    record Accepted() implements Handed {}

    /** It never will be. */
    record Refused(String code) implements Handed {}

    /** Not now, perhaps later. */
    record Later(String code, @Nullable Duration after) implements Handed {}

    /** Nobody was there to hand it to. */
    record Unreachable(String reason) implements Handed {}
}
