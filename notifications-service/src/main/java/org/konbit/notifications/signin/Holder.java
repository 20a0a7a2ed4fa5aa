package org.konbit.notifications.signin;

import java.util.UUID;

/**
 * Whose contact point it is.
 *
 * @param address as it was given by whoever vouched for it, and not as it was typed by whoever asks
 */
public record Holder(UUID person, String handle, String language, boolean isPhone, String address) {
    @Override
    public String toString() {
        return "Holder[" + person + "]";
    }
}
