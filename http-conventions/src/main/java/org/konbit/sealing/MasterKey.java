package org.konbit.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service's keys from its file: one seals, all of them open. What is sealed names the key used (Tink's prefix), so
 * that keys can be changed, and the file is read again while the service runs.
 */
public final class MasterKey {
    private static final Logger LOG = LoggerFactory.getLogger(MasterKey.class);
    private static final int INDEX_BYTES = 32;
    private static final byte TINK = 1;
    private static final int PREFIX_BYTES = 5;

    private final Path file;
    private volatile Keys keys;
    private volatile String refused = "";

    /** What the file said, with what was made of it. */
    private record Keys(String json, KeysetHandle encryption, KeysetHandle index, Aead aead, PrfSet prf) {
        static Keys of(String json) throws GeneralSecurityException {
            MasterKeyFile.registerPrimitives();
            var keysets = MasterKeyFile.parse(json);
            return new Keys(
                    json,
                    keysets.encryption(),
                    keysets.index(),
                    keysets.encryption().getPrimitive(RegistryConfiguration.get(), Aead.class),
                    keysets.index().getPrimitive(RegistryConfiguration.get(), PrfSet.class));
        }

        int sealing() {
            return encryption.getPrimary().getId();
        }

        boolean opens(int id) {
            return IntStream.range(0, encryption.size())
                    .anyMatch(at -> encryption.getAt(at).getId() == id);
        }

        @Override
        public String toString() {
            return "Keys";
        }
    }

    private MasterKey(Path file, Keys keys) {
        this.file = file;
        this.keys = keys;
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
            return new MasterKey(file, Keys.of(json));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new UnusableMasterKey(file, "is not a master key file", e);
        }
    }

    /**
     * Takes over what the file says now; true if that is something new. What is no key file, or has another index key,
     * by which nobody would be found any more, is left and complained of once.
     */
    synchronized boolean reread() {
        String json;
        try {
            json = Files.readString(file);
        } catch (IOException e) {
            return refuse(e.toString(), "cannot be read");
        }
        if (json.equals(keys.json())) return false;
        try {
            var read = Keys.of(json);
            if (!read.index().equalsKeyset(keys.index())) return refuse(json, "has another index key");
            keys = read;
            LOG.info("The master key file was read again: {} seals, {}", name(read.sealing()), all());
            return true;
        } catch (GeneralSecurityException | RuntimeException e) {
            return refuse(json, "is not a master key file");
        }
    }

    private boolean refuse(String what, String why) {
        if (!what.equals(refused)) LOG.error("The master key file {} {}: what was read before stays in use", file, why);
        refused = what;
        return false;
    }

    private String all() {
        var read = keys.encryption();
        return IntStream.range(0, read.size())
                .mapToObj(at -> name(read.getAt(at).getId()))
                .collect(Collectors.joining(", ", "", " open"));
    }

    static String name(int id) {
        return Integer.toUnsignedString(id);
    }

    Path file() {
        return file;
    }

    /** The key that seals now. */
    int sealing() {
        return keys.sealing();
    }

    boolean isAlone() {
        return keys.encryption().size() == 1;
    }

    /** Sealed by one of these keys, but not by the one that seals now. */
    boolean isOld(byte[] sealed) {
        var now = keys;
        return keyOf(sealed).filter(id -> id != now.sealing() && now.opens(id)).isPresent();
    }

    private static Optional<Integer> keyOf(byte[] sealed) {
        return sealed.length > PREFIX_BYTES && sealed[0] == TINK
                ? Optional.of(ByteBuffer.wrap(sealed).getInt(1))
                : Optional.empty();
    }

    /** AES-256-GCM; the same {@code aad} is needed to open it. */
    public byte[] seal(byte[] clear, byte[] aad) {
        try {
            return keys.aead().encrypt(clear, aad);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to seal", e);
        }
    }

    public byte[] open(byte[] sealed, byte[] aad) {
        var now = keys;
        try {
            return now.aead().decrypt(sealed, aad);
        } catch (GeneralSecurityException e) {
            // Another instance may have read of a new key, and sealed with it, a moment before this one looks.
            if (keyOf(sealed).filter(id -> !now.opens(id)).isPresent() && (reread() || keys != now))
                return open(sealed, aad);
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
            return keys.prf().computePrimary(input, INDEX_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC refused to index", e);
        }
    }
}
