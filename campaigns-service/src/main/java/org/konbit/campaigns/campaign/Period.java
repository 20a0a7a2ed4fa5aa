package org.konbit.campaigns.campaign;

import java.time.LocalDate;

/** The days of a campaign, both ends included. */
public record Period(LocalDate from, LocalDate to) {
    public Period {
        if (to.isBefore(from)) throw new IllegalArgumentException("A period ends when it begins, or later");
    }
}
