package org.konbit.gateway.passkey;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of somebody's passkeys.
 *
 * @param id by which its owner names it; it opens nothing
 * @param credential the id that the authenticator gave it, in base64url
 * @param code what its owner tells those who are to vouch for it
 * @param vouchers who did; empty of one that was registered by a session of another passkey
 */
public record Passkey(
        UUID id,
        String credential,
        PublicKey key,
        long counter,
        String label,
        State state,
        String code,
        Set<UUID> vouchers,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {

    /** How long others may take to vouch for one. */
    static final Duration MAY_WAIT = Duration.ofDays(7);

    public Passkey {
        vouchers = Set.copyOf(vouchers);
    }

    /** What it is good for. */
    public enum State {
        /** Nothing, until others have vouched for it. */
        PENDING,
        CONFIRMED
    }

    /**
     * What its signatures are verified with.
     *
     * @param data the attested credential data of the authenticator
     * @param backupEligible whether it may be copied between devices, which never changes
     */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    public record PublicKey(byte[] data, boolean backupEligible) {}

    public boolean isConfirmed() {
        return state == State.CONFIRMED;
    }

    /** Until when others may vouch for it. */
    public Instant waitsUntil() {
        return createdAt.plus(MAY_WAIT);
    }

    boolean isOver(Instant now) {
        return !isConfirmed() && !now.isBefore(waitsUntil());
    }

    Passkey with(UUID voucher) {
        var more = new HashSet<>(vouchers);
        more.add(voucher);
        return as(state, more);
    }

    Passkey confirmed() {
        return as(State.CONFIRMED, vouchers);
    }

    private Passkey as(State newState, Set<UUID> newVouchers) {
        return new Passkey(id, credential, key, counter, label, newState, code, newVouchers, createdAt, lastUsedAt);
    }
}
