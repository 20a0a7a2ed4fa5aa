package org.konbit.gateway.passkey.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.passkey.Holder;
import org.konbit.gateway.passkey.Passkey;

/**
 * A passkey as its owner sees it.
 *
 * @param waiting what it needs before it opens anything; null once it is confirmed
 */
record PasskeyView(
        UUID id,
        String label,
        Passkey.State state,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Waiting waiting) {
    /**
     * What is missing.
     *
     * @param code to be told, by voice, to organizers who know its owner
     */
    record Waiting(String code, int vouchers, int needed, Instant until) {}

    static PasskeyView of(Holder holder, Passkey passkey) {
        var waiting = passkey.isConfirmed()
                ? null
                : new Waiting(passkey.code(), passkey.vouchers().size(), holder.vouchersNeeded(), passkey.waitsUntil());
        return new PasskeyView(
                passkey.id(), passkey.label(), passkey.state(), passkey.createdAt(), passkey.lastUsedAt(), waiting);
    }
}
