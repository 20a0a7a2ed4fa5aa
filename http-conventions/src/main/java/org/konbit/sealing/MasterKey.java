package org.konbit.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The service's key from its file; what it seals names the key used (Tink's prefix), so that keys can rotate. */
public final class MasterKey {
    private static final int INDEX_BYTES = 32;
    private final Aead aead;
    private final PrfSet prf;

    private MasterKey(KeysetHandle encryption, KeysetHandle index) throws GeneralSecurityException {
        this.aead = encryption.getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.prf = index.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    /** Reads the file that {@link MakeMasterKey} made. */
    public static MasterKey fromFile(Path file) {
        String json;
        try {
            json = Files.readString(file);
        } catch (IOException e) {
            throw new UnusableMasterKey(file, "cannot be read", e);
        }
        try {
            MasterKeyFile.registerPrimitives();
            var keysets = MasterKeyFile.parse(json);
            return new MasterKey(read(keysets.encryption()), read(keysets.index()));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new UnusableMasterKey(file, "is not a master key file", e);
        }
    }

    private static KeysetHandle read(String keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get());
    }

    /** AES-256-GCM; the same {@code aad} is needed to open it. */
    public byte[] seal(byte[] clear, byte[] aad) {
        try {
            return aead.encrypt(clear, aad);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to seal", e);
        }
    }

    public byte[] open(byte[] sealed, byte[] aad) {
        try {
            return aead.decrypt(sealed, aad);
        } catch (GeneralSecurityException e) {
            throw new Unreadable("Not sealed by this master key for this place", e);
        }
    }

    public byte[] wrap(byte[] key, byte[] aad) {
        return seal(key, aad);
    }

    public byte[] unwrap(byte[] wrapped, byte[] aad) {
        return open(wrapped, aad);
    }

    /** 32 bytes (HMAC-SHA-256) to look a value up by without its being readable; the value is to be normalised before. */
    public byte[] blindIndex(String purpose, String normalised) {
        var input = (purpose + "\0" + normalised).getBytes(StandardCharsets.UTF_8);
        try {
            return prf.computePrimary(input, INDEX_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC refused to index", e);
        }
    }
}
