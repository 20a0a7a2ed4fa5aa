package org.konbit.collectives.bank;

import java.util.UUID;

/** Which loan. */
public record LoanId(UUID value) {
    public static LoanId of(String text) {
        return new LoanId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
