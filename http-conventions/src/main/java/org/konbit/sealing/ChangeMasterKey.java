package org.konbit.sealing;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;

/**
 * Changes the keys in a master key file, which is replaced as a whole; running instances read it again. The key for
 * blind indexes stays: by another one nobody would be found.
 */
public final class ChangeMasterKey {
    private ChangeMasterKey() {}

    /** What can be done to the keys. */
    enum Change {
        /** A new key that opens; for files that are not everywhere at once. */
        ADD,
        /** The newest key seals. */
        USE,
        /** A new key that seals: both of the above. */
        CHANGE,
        /** Of all keys only the one that seals is left. */
        DROP
    }

    /** Two arguments: the file, and {@code add}, {@code use}, {@code change} or {@code drop}. */
    public static void main(String... arguments) {
        if (arguments.length != 2) {
            System.err.println("Two arguments are needed: the master key file, and add, use, change or drop.");
            System.exit(2);
        }
        try {
            in(Path.of(arguments[0]), Change.valueOf(arguments[1].toUpperCase(java.util.Locale.ROOT)));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            System.err.println(arguments[0] + " could not be changed: " + e);
            System.exit(1);
        }
    }

    static void in(Path file, Change change) throws IOException, GeneralSecurityException {
        MasterKeyFile.registerPrimitives();
        var before = MasterKeyFile.parse(Files.readString(file));
        var after = new MasterKeyFile(changed(before.encryption(), change), before.index());
        var beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        after.writeTo(beside);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static KeysetHandle changed(KeysetHandle keys, Change change) throws GeneralSecurityException {
        var builder = KeysetHandle.newBuilder(keys);
        switch (change) {
            case ADD -> builder.addEntry(fresh());
            case USE -> builder.getAt(builder.size() - 1).makePrimary();
            case CHANGE -> builder.addEntry(fresh().makePrimary());
            case DROP -> {
                for (var at = builder.size() - 1; at >= 0; at--) {
                    if (!builder.getAt(at).isPrimary()) builder.deleteAt(at);
                }
            }
        }
        return builder.build();
    }

    private static KeysetHandle.Builder.Entry fresh() {
        return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId();
    }
}
