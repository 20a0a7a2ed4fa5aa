package org.konbit.sealing;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;

/** Keys of single persons: each is wrapped by the master key and kept in the person's own document. */
public final class PersonalKeys {
    static final String BOUND_TO = "konbit personal key";
    private static final byte[] WRAPPING = BOUND_TO.getBytes(StandardCharsets.UTF_8);
    private static final int KEY_BYTES = 32;
    private final MasterKey master;
    private final SecureRandom random = new SecureRandom();

    public PersonalKeys(MasterKey master) {
        this.master = master;
    }

    public WrappedKey create() {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new WrappedKey(master.wrap(key, WRAPPING));
    }

    /** The key made ready, for several fields of one person at a time. */
    public PersonalKey unwrap(WrappedKey key, UUID person) {
        try {
            return new PersonalKey(new AesGcmJce(master.unwrap(key.bytes(), WRAPPING)), person);
        } catch (GeneralSecurityException e) {
            throw new Unreadable("Not a personal key", e);
        }
    }

    public Sealed seal(WrappedKey key, UUID person, String field, String clear) {
        return unwrap(key, person).seal(field, clear);
    }

    public String open(WrappedKey key, UUID person, String field, Sealed sealed) {
        return unwrap(key, person).open(field, sealed);
    }
}
