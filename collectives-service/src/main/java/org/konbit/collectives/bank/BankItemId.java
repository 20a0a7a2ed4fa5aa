package org.konbit.collectives.bank;

import java.util.UUID;

/** Which item of a bank. */
public record BankItemId(UUID value) {
    public static BankItemId of(String text) {
        return new BankItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
