package org.konbit.sealing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.security.GeneralSecurityException;
import tools.jackson.databind.json.JsonMapper;

/** What is in a master key file: two Tink keysets in JSON, one to encrypt and one for blind indexes. */
record MasterKeyFile(String encryption, String index) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static void registerPrimitives() throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
    }

    static MasterKeyFile generate() throws GeneralSecurityException {
        registerPrimitives();
        return new MasterKeyFile(
                keyset(PredefinedAeadParameters.AES256_GCM), keyset(PredefinedPrfParameters.HMAC_SHA256_PRF));
    }

    static MasterKeyFile parse(String json) {
        var tree = JSON.readTree(json);
        return new MasterKeyFile(
                tree.required("encryption").toString(), tree.required("index").toString());
    }

    String json() {
        var tree = JSON.createObjectNode();
        tree.set("encryption", JSON.readTree(encryption));
        tree.set("index", JSON.readTree(index));
        return JSON.writeValueAsString(tree);
    }

    private static String keyset(Parameters parameters) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get());
    }
}
