package org.konbit.sealing;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** One person's key in hand: AES-256-GCM, each field bound to the person and to its own name. */
public final class PersonalKey {
    private final Aead aead;
    private final UUID person;

    PersonalKey(Aead aead, UUID person) {
        this.aead = aead;
        this.person = person;
    }

    public Sealed seal(String field, String clear) {
        try {
            return new Sealed(aead.encrypt(clear.getBytes(StandardCharsets.UTF_8), place(field)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to seal", e);
        }
    }

    public String open(String field, Sealed sealed) {
        try {
            return new String(aead.decrypt(sealed.bytes(), place(field)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new Unreadable("Not sealed by this key for this person and field", e);
        }
    }

    private byte[] place(String field) {
        return (person + "/" + field).getBytes(StandardCharsets.UTF_8);
    }
}
