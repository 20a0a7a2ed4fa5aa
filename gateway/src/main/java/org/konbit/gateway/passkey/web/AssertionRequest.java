package org.konbit.gateway.passkey.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.passkey.Assertion;

/**
 * An authenticator's answer, as a browser's {@code PublicKeyCredential.toJSON()} says it, bytes in base64url. Only id
 * and response are looked at.
 */
record AssertionRequest(
        @NotNull @Size(max = LONGEST_ID) String id,
        @Size(max = LONGEST_ID) @Nullable String rawId,
        @NotNull @Valid SignedByAuthenticator response,
        @Size(max = 64) @Nullable String type,
        @Size(max = 64) @Nullable String authenticatorAttachment,
        @Nullable Map<String, Object> clientExtensionResults) {
    /** 1023 bytes. */
    static final int LONGEST_ID = 1364;

    static final int LONGEST = 16_384;

    /** What was signed, and the signature. */
    record SignedByAuthenticator(
            @NotNull @Size(max = LONGEST) String clientDataJSON,
            @NotNull @Size(max = LONGEST) String authenticatorData,
            @NotNull @Size(max = LONGEST) String signature,
            @Size(max = 128) @Nullable String userHandle) {}

    /** Empty when that are no bytes. */
    Optional<Assertion> toAssertion() {
        var bytes = Base64.getUrlDecoder();
        var handle = response.userHandle();
        try {
            return Optional.of(new Assertion(
                    bytes.decode(id),
                    bytes.decode(response.clientDataJSON()),
                    bytes.decode(response.authenticatorData()),
                    bytes.decode(response.signature()),
                    handle == null ? null : bytes.decode(handle)));
        } catch (IllegalArgumentException noBytes) {
            return Optional.empty();
        }
    }
}
