package org.konbit.gateway.passkey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Somebody with all their passkeys, which change together.
 *
 * @param wasConfirmed whether one of theirs ever was, also if it is gone: then a new one is a recovery
 */
public record Holder(UUID person, long version, boolean wasConfirmed, List<Passkey> passkeys) {
    private static final int VOUCHERS = 1;
    private static final int VOUCHERS_FOR_RECOVERY = 2;

    public Holder {
        passkeys = List.copyOf(passkeys);
    }

    static Holder of(UUID person) {
        return new Holder(person, 0, false, List.of());
    }

    /** How many others have to vouch for a passkey before it opens anything. */
    public int vouchersNeeded() {
        return wasConfirmed ? VOUCHERS_FOR_RECOVERY : VOUCHERS;
    }

    public boolean isProtected() {
        return passkeys.stream().anyMatch(Passkey::isConfirmed);
    }

    public Optional<Passkey> passkey(UUID id) {
        return first(passkey -> passkey.id().equals(id));
    }

    public Optional<Passkey> withCredential(String credential) {
        return first(passkey -> passkey.credential().equals(credential));
    }

    Optional<Passkey> waitingWith(String code, Instant now) {
        return first(passkey ->
                !passkey.isConfirmed() && !passkey.isOver(now) && passkey.code().equals(code));
    }

    private Optional<Passkey> first(Predicate<Passkey> is) {
        return passkeys.stream().filter(is).findFirst();
    }

    /** Those that nobody vouched for in time are forgotten. */
    Holder with(Passkey passkey, Instant now) {
        var rest = passkeys.stream().filter(one -> !one.isOver(now));
        return having(Stream.concat(rest, Stream.of(passkey)).toList());
    }

    Holder without(UUID passkey) {
        return having(passkeys.stream().filter(one -> !one.id().equals(passkey)).toList());
    }

    /** The last vouch that it takes confirms it, and then it is the only one: all others may be somebody else's. */
    Holder vouchedFor(Passkey passkey, UUID by) {
        var vouched = passkey.with(by);
        if (vouched.vouchers().size() >= vouchersNeeded()) {
            return new Holder(person, version, true, List.of(vouched.confirmed()));
        }
        var all = new ArrayList<>(passkeys);
        all.replaceAll(one -> one.id().equals(passkey.id()) ? vouched : one);
        return having(all);
    }

    private Holder having(List<Passkey> some) {
        return new Holder(person, version, wasConfirmed, some);
    }
}
