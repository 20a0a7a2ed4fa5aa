package org.konbit.gateway.signin;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser with an authenticator that has one passkey (ES256, no attestation), by the letter of WebAuthn. */
final class SoftAuthenticator {
    static final String ORIGIN = "https://konbit.test";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int USER_PRESENT = 0x01;
    private static final int USER_VERIFIED = 0x04;
    private static final int HAS_CREDENTIAL = 0x40;
    private static final int COORDINATE = 32;

    private final KeyPair pair = newPair();
    private final byte[] credential = bytes(UUID.randomUUID());
    private String userHandle = "";
    private long counter;

    /** What the next answers are made with; the usual if nothing is said. */
    String origin = ORIGIN;

    String relyingParty = "konbit.test";
    boolean verifiesUser = true;

    /** An answer to the options of a registration, as a browser posts it. */
    String register(JsonNode options, String label) {
        userHandle = options.at("/user/id").asString();
        var client = clientData("webauthn.create", options);
        var attestation = new Cbor()
                .map(3)
                .text("fmt")
                .text("none")
                .text("attStmt")
                .map(0)
                .text("authData")
                .bytes(authenticatorData(HAS_CREDENTIAL))
                .written();
        var response = Map.of("clientDataJSON", base64(client), "attestationObject", base64(attestation));
        return JSON.writeValueAsString(Map.of("label", label, "credential", credential(response)));
    }

    /** An answer to the options of a sign-in or a proof. */
    String answer(JsonNode options) {
        counter++;
        var client = clientData("webauthn.get", options);
        var said = authenticatorData(0);
        var response = new LinkedHashMap<String, Object>();
        response.put("clientDataJSON", base64(client));
        response.put("authenticatorData", base64(said));
        response.put("signature", base64(sign(concatenated(said, sha256(client)))));
        response.put("userHandle", userHandle);
        return JSON.writeValueAsString(credential(response));
    }

    /** As if it had been copied, and the copy not used since. */
    void counterGoesBack() {
        counter -= 1;
    }

    /** Says that it is somebody else's. */
    void claimsToBeOf(UUID person) {
        userHandle = base64(bytes(person));
    }

    private Map<String, Object> credential(Map<String, ?> response) {
        var id = base64(credential);
        return Map.of(
                "id", id, "rawId", id, "type", "public-key", "response", response, "clientExtensionResults", Map.of());
    }

    private byte[] clientData(String type, JsonNode options) {
        var said = new LinkedHashMap<String, Object>();
        said.put("type", type);
        said.put("challenge", options.get("challenge").asString());
        said.put("origin", origin);
        said.put("crossOrigin", false);
        return JSON.writeValueAsBytes(said);
    }

    private byte[] authenticatorData(int more) {
        var flags = USER_PRESENT | (verifiesUser ? USER_VERIFIED : 0) | more;
        var key = more == 0 ? new byte[0] : attestedCredential();
        return ByteBuffer.allocate(COORDINATE + 1 + Integer.BYTES + key.length)
                .put(sha256(relyingParty.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt((int) counter)
                .put(key)
                .array();
    }

    private byte[] attestedCredential() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        var key = new Cbor()
                .map(5)
                .number(1)
                .number(2)
                .number(3)
                .number(-7)
                .number(-1)
                .number(1)
                .number(-2)
                .bytes(coordinate(point.getAffineX()))
                .number(-3)
                .bytes(coordinate(point.getAffineY()))
                .written();
        return ByteBuffer.allocate(16 + Short.BYTES + credential.length + key.length)
                .put(new byte[16])
                .putShort((short) credential.length)
                .put(credential)
                .put(key)
                .array();
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var padded = new byte[COORDINATE];
        var length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, padded, COORDINATE - length, length);
        return padded;
    }

    private byte[] sign(byte[] signed) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(signed);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] concatenated(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** As much of RFC 8949 as authenticators write. */
    private static final class Cbor {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Cbor map(int entries) {
            return head(5, entries);
        }

        Cbor number(int number) {
            return number < 0 ? head(1, -1 - number) : head(0, number);
        }

        Cbor text(String text) {
            head(3, text.length()).out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
            return this;
        }

        Cbor bytes(byte[] bytes) {
            head(2, bytes.length).out.writeBytes(bytes);
            return this;
        }

        private Cbor head(int kind, int value) {
            if (value < 24) out.write(kind << 5 | value);
            else if (value < 256) {
                out.write(kind << 5 | 24);
                out.write(value);
            } else {
                out.write(kind << 5 | 25);
                out.write(value >> 8);
                out.write(value & 0xff);
            }
            return this;
        }

        byte[] written() {
            return out.toByteArray();
        }
    }
}
