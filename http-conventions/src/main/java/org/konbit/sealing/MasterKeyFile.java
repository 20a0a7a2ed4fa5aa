package org.konbit.sealing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import tools.jackson.databind.json.JsonMapper;

/** What is in a master key file: two Tink keysets in JSON, one to encrypt and one for blind indexes. */
record MasterKeyFile(KeysetHandle encryption, KeysetHandle index) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static void registerPrimitives() throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
    }

    static MasterKeyFile generate() throws GeneralSecurityException {
        registerPrimitives();
        return new MasterKeyFile(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF));
    }

    static MasterKeyFile parse(String json) throws GeneralSecurityException {
        var tree = JSON.readTree(json);
        return new MasterKeyFile(
                read(tree.required("encryption").toString()),
                read(tree.required("index").toString()));
    }

    private static KeysetHandle read(String keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get());
    }

    /** As a new file, for its owner only. */
    void writeTo(Path file) throws IOException, GeneralSecurityException {
        var tree = JSON.createObjectNode();
        tree.set("encryption", JSON.readTree(written(encryption)));
        tree.set("index", JSON.readTree(written(index)));
        var json = JSON.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var asNew = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var out = Files.newByteChannel(file, asNew, ownerOnly)) {
            var bytes = ByteBuffer.wrap(json);
            while (bytes.hasRemaining()) out.write(bytes);
        }
    }

    private static String written(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
    }

    @Override
    public String toString() {
        return "MasterKeyFile";
    }
}
