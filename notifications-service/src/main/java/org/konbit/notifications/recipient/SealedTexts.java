package org.konbit.notifications.recipient;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.sealing.MasterKey;
import org.konbit.sealing.PersonalKeys;
import org.konbit.sealing.Sealed;
import org.konbit.sealing.WrappedKey;
import org.springframework.stereotype.Component;

/** Seals what people write, with their own key where they have one, so that it goes when they go. */
@Component
public class SealedTexts {
    private final MasterKey master;
    private final PersonalKeys keys;
    private final Cards cards;

    SealedTexts(MasterKey master, PersonalKeys keys, Cards cards) {
        this.master = master;
        this.keys = keys;
        this.cards = cards;
    }

    /** @param place what and whose it is; the same is needed to open it */
    public SealedText seal(@Nullable UUID person, String place, String clear) {
        var key = person == null ? null : key(person).orElse(null);
        return key == null || person == null
                ? new SealedText(null, master.seal(clear.getBytes(StandardCharsets.UTF_8), bytes(place)))
                : new SealedText(person, keys.seal(key, person, place, clear).bytes());
    }

    /** Empty once the person is erased. */
    public Optional<String> open(String place, SealedText sealed) {
        var person = sealed.person();
        if (person == null) {
            return Optional.of(new String(master.open(sealed.bytes(), bytes(place)), StandardCharsets.UTF_8));
        }
        return key(person).map(key -> keys.open(key, person, place, new Sealed(sealed.bytes())));
    }

    /** To find a sender by who is not a phone number: a short code, a name. */
    public BlindIndex index(String sender) {
        return BlindIndex.of(master.blindIndex("sender", sender));
    }

    private Optional<WrappedKey> key(UUID person) {
        return Optional.ofNullable(cards.of(Set.of(person)).get(person)).map(ContactCard::key);
    }

    private static byte[] bytes(String place) {
        return place.getBytes(StandardCharsets.UTF_8);
    }
}
