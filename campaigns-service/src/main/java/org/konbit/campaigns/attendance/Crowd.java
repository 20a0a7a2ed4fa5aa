package org.konbit.campaigns.attendance;

import org.jspecify.annotations.Nullable;

/** An estimate of how many people there were in all, and how it was made. */
public record Crowd(int low, int high, @Nullable String how) {
    public Crowd {
        if (low < 0 || high < low) throw new IllegalArgumentException("A crowd has from low to high people");
    }
}
