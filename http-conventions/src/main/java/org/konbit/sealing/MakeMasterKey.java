package org.konbit.sealing;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Makes a new master key file, readable by its owner only; never overwrites one, as all that it sealed would be lost. */
public final class MakeMasterKey {
    private MakeMasterKey() {}

    /** One argument: the file to make. */
    public static void main(String... arguments) {
        if (arguments.length != 1) {
            System.err.println("Which file? One argument is needed: the path of the master key file to make.");
            System.exit(2);
        }
        try {
            at(Path.of(arguments[0]));
        } catch (FileAlreadyExistsException e) {
            System.err.println(arguments[0] + " exists already, and is left as it is.");
            System.exit(1);
        } catch (IOException e) {
            System.err.println(arguments[0] + " could not be written: " + e);
            System.exit(1);
        }
    }

    public static void at(Path file) throws IOException {
        var parent = file.toAbsolutePath().getParent();
        if (parent != null) Files.createDirectories(parent);
        try {
            MasterKeyFile.generate().writeTo(file);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM lacks AES-GCM or HMAC-SHA-256", e);
        }
    }
}
