package org.konbit.notifications.recipient;

import java.time.Clock;
import java.util.HashSet;
import java.util.UUID;
import org.konbit.sealing.MasterKey;
import org.konbit.sealing.PersonalKeys;
import org.konbit.sealing.Sealed;
import org.konbit.sealing.WrappedKey;
import org.springframework.stereotype.Component;

/** Seals contact points, opens them for sending, and makes the blind index to find them by. */
@Component
public class Phonebook {
    private final MasterKey master;
    private final PersonalKeys keys;
    private final Clock clock;

    Phonebook(MasterKey master, PersonalKeys keys, Clock clock) {
        this.master = master;
        this.keys = keys;
        this.clock = clock;
    }

    public BlindIndex index(PhoneNumber phone) {
        return BlindIndex.of(master.blindIndex("phone", phone.value()));
    }

    public BlindIndex index(EmailAddress address) {
        return BlindIndex.of(master.blindIndex("email", address.folded()));
    }

    ContactCard add(ContactCard card, PhoneNumber phone, boolean verified, boolean silenced, boolean inFront) {
        return add(card, PointKind.PHONE, phone.value(), index(phone), verified, silenced, inFront);
    }

    ContactCard add(ContactCard card, EmailAddress address, boolean verified, boolean inFront) {
        return add(card, PointKind.EMAIL, address.value(), index(address), verified, false, inFront);
    }

    private ContactCard add(
            ContactCard card,
            PointKind kind,
            String value,
            BlindIndex index,
            boolean verified,
            boolean silenced,
            boolean inFront) {
        var known = card.key();
        var key = known == null ? keys.create() : known;
        var sealed = keys.seal(key, card.person(), ContactPoint.FIELD, value);
        return card.with(key, new ContactPoint(kind, sealed, index, verified, silenced, clock.instant()), inFront);
    }

    /** Behind what the card has itself. Whoever wants no messages by one record of theirs wants none by the other. */
    ContactCard withAllOf(ContactCard card, ContactCard other) {
        var all = card;
        for (var point : other.points()) {
            if (all.hasPoint(point.index())) {
                if (point.verified()) all = all.vouchedFor(point.index());
                continue;
            }
            var key = all.key() == null ? keys.create() : all.key();
            var sealed = keys.seal(key, card.person(), ContactPoint.FIELD, value(other, point));
            var moved = new ContactPoint(
                    point.kind(), sealed, point.index(), point.verified(), point.silenced(), point.since());
            all = all.with(key, moved, false);
        }
        if (all.relay() == null && other.relay() != null && !other.relay().equals(card.person())) {
            all = all.through(other.relay());
        }
        all = all.alsoErasedBy(other);
        var off = new HashSet<>(all.off());
        off.addAll(other.off());
        return all.preferring(
                off,
                all.first() == null ? other.first() : all.first(),
                all.quietHours() == null ? other.quietHours() : all.quietHours());
    }

    public String value(ContactCard card, ContactPoint point) {
        var key = card.key();
        if (key == null) {
            throw new IllegalStateException("A contact point without a key");
        }
        return open(key, card.person(), point.value());
    }

    public String open(WrappedKey key, UUID person, Sealed value) {
        return keys.open(key, person, ContactPoint.FIELD, value);
    }
}
