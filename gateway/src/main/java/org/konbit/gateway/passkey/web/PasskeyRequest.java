package org.konbit.gateway.passkey.web;

import static org.konbit.gateway.passkey.web.AssertionRequest.LONGEST;
import static org.konbit.gateway.passkey.web.AssertionRequest.LONGEST_ID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.passkey.Registration;
import org.konbit.http.text.Name;

/** A passkey to register, and how its owner calls it. */
record PasskeyRequest(
        @NotNull @Name String label, @NotNull @Valid NewCredential credential) {
    /**
     * As a browser's {@code PublicKeyCredential.toJSON()} says it, bytes in base64url. Of it only clientDataJSON and
     * attestationObject are looked at.
     */
    record NewCredential(
            @Size(max = LONGEST_ID) @Nullable String id,
            @Size(max = LONGEST_ID) @Nullable String rawId,
            @NotNull @Valid MadeByAuthenticator response,
            @Size(max = 64) @Nullable String type,
            @Size(max = 64) @Nullable String authenticatorAttachment,
            @Nullable Map<String, Object> clientExtensionResults) {}

    /** What the authenticator made. */
    record MadeByAuthenticator(
            @NotNull @Size(max = LONGEST) String clientDataJSON,
            @NotNull @Size(max = LONGEST) String attestationObject,
            @Size(max = LONGEST) @Nullable String authenticatorData,
            @Size(max = LONGEST) @Nullable String publicKey,
            @Nullable Integer publicKeyAlgorithm,
            @Size(max = 16) @Nullable List<@Size(max = 64) String> transports) {}

    /** Empty when that are no bytes. */
    Optional<Registration> toRegistration() {
        var bytes = Base64.getUrlDecoder();
        var response = credential.response();
        try {
            return Optional.of(new Registration(
                    bytes.decode(response.clientDataJSON()), bytes.decode(response.attestationObject())));
        } catch (IllegalArgumentException noBytes) {
            return Optional.empty();
        }
    }
}
