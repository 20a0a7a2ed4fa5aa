package org.konbit.gateway.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Verifies what authenticators say: for this host, from its pages, by a user whom the authenticator has verified. */
@Component
class RelyingParty {
    private static final Logger log = LoggerFactory.getLogger(RelyingParty.class);

    /** ES256 and RS256. */
    static final List<Integer> ALGORITHMS = List.of(-7, -257);

    /** The authenticator asked for a finger, a face or a PIN, and somebody was there. */
    private static final boolean USER_IS_VERIFIED = true;

    private static final boolean USER_IS_PRESENT = true;

    private final WebAuthnManager verifier;
    private final AttestedCredentialDataConverter keys;
    private final JsonMapper json;
    private final String id;
    private final Origin origin;

    RelyingParty(PasskeySettings settings, JsonMapper json) {
        var converter = new ObjectConverter();
        this.verifier = WebAuthnManager.createNonStrictWebAuthnManager(converter);
        this.keys = new AttestedCredentialDataConverter(converter);
        this.json = json;
        this.id = settings.publicUrl().getHost();
        this.origin = Origin.create(origin(settings.publicUrl()));
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getAuthority();
    }

    /** The host that passkeys are bound to. */
    String id() {
        return id;
    }

    /** What was signed; empty if that can't be read. */
    Optional<String> challenge(byte[] clientData) {
        try {
            var challenge = json.readTree(clientData).path("challenge");
            return challenge.isString() ? Optional.of(challenge.stringValue()) : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /** A passkey as an authenticator has made it. */
    record Made(String credential, Passkey.PublicKey key, long counter) {}

    Optional<Made> verify(Registration registration, String challenge) {
        var taken = ALGORITHMS.stream()
                .map(number -> new PublicKeyCredentialParameters(
                        PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(number)))
                .toList();
        try {
            var attestation = verifier.verify(
                            new RegistrationRequest(registration.attestation(), registration.clientData()),
                            new RegistrationParameters(expected(challenge), taken, USER_IS_VERIFIED, USER_IS_PRESENT))
                    .getAttestationObject();
            if (attestation == null) return Optional.empty();
            var said = attestation.getAuthenticatorData();
            var made = said.getAttestedCredentialData();
            if (made == null) return Optional.empty();
            return Optional.of(new Made(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(made.getCredentialId()),
                    new Passkey.PublicKey(keys.convert(made), said.isFlagBE()),
                    said.getSignCount()));
        } catch (DataConversionException | VerificationException refused) {
            log.info("A passkey was not registered: {}", refused.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** The counter that it came with; empty if it is refused. */
    OptionalLong verify(Assertion assertion, Passkey passkey, String challenge) {
        var key = passkey.key();
        var known = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                USER_IS_VERIFIED,
                key.backupEligible(),
                false,
                passkey.counter(),
                keys.convert(key.data()),
                null,
                null,
                null,
                null);
        try {
            var said = verifier.verify(
                            new AuthenticationRequest(
                                    assertion.credential(),
                                    assertion.userHandle(),
                                    assertion.authenticatorData(),
                                    assertion.clientData(),
                                    null,
                                    assertion.signature()),
                            new AuthenticationParameters(
                                    expected(challenge), known, null, USER_IS_VERIFIED, USER_IS_PRESENT))
                    .getAuthenticatorData();
            return said == null ? OptionalLong.empty() : OptionalLong.of(said.getSignCount());
        } catch (DataConversionException | VerificationException refused) {
            log.info(
                    "An answer by a passkey was refused: {}", refused.getClass().getSimpleName());
            return OptionalLong.empty();
        }
    }

    private ServerProperty expected(String challenge) {
        return ServerProperty.builder()
                .origin(origin)
                .rpId(id)
                .challenge(new DefaultChallenge(Base64.getUrlDecoder().decode(challenge)))
                .build();
    }
}
