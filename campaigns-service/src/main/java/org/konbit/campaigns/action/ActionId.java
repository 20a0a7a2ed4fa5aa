package org.konbit.campaigns.action;

import java.util.UUID;

/** Which action. */
public record ActionId(UUID value) {
    public static ActionId valueOf(String text) {
        return new ActionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
