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

    /** The person has no key: they are erased, or never had a contact point. */
    public static final class NoKey extends IllegalStateException {
        private NoKey() {
            super("Nothing is sealed for a person without a key");
        }
    }

    /**
     * By the service's own key only what nobody is known to have written.
     *
     * @param place what and whose it is; the same is needed to open it
     * @throws NoKey when the person has none any more
     */
    public SealedText seal(@Nullable UUID person, String place, String clear) {
        if (person == null) {
            return new SealedText(null, master.seal(clear.getBytes(StandardCharsets.UTF_8), bytes(place)));
        }
        var key = key(person).orElseThrow(NoKey::new);
        return new SealedText(person, keys.seal(key, person, place, clear).bytes());
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
