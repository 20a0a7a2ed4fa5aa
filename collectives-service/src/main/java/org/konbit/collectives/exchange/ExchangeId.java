package org.konbit.collectives.exchange;

import java.util.UUID;

/** Which exchange. */
public record ExchangeId(UUID value) {
    public static ExchangeId of(String text) {
        return new ExchangeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
