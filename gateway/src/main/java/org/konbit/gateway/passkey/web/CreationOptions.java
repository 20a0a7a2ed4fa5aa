package org.konbit.gateway.passkey.web;

import java.util.Base64;
import java.util.List;
import org.konbit.gateway.passkey.AskForPasskey;
import org.konbit.gateway.passkey.RegisterPasskey;
import org.konbit.http.Caller;

/** For {@code PublicKeyCredential.parseCreationOptionsFromJSON}, and so for {@code navigator.credentials.create}. */
record CreationOptions(
        RelyingPartyOption rp,
        UserOption user,
        String challenge,
        List<KeyOption> pubKeyCredParams,
        long timeout,
        List<KnownPasskey> excludeCredentials,
        AuthenticatorOption authenticatorSelection,
        String attestation) {
    private static final String TYPE = "public-key";

    /** Who asks. */
    record RelyingPartyOption(String id, String name) {}

    /** For whom. */
    record UserOption(String id, String name, String displayName) {}

    /** A kind of signature, by its COSE number. */
    record KeyOption(String type, int alg) {}

    /** A passkey that is there. */
    record KnownPasskey(String type, String id) {
        static List<KnownPasskey> of(AskForPasskey.Asked asked) {
            return asked.credentials().stream()
                    .map(credential -> new KnownPasskey(TYPE, credential))
                    .toList();
        }
    }

    /** What the authenticator must be able to do. */
    record AuthenticatorOption(String residentKey, boolean requireResidentKey, String userVerification) {}

    static CreationOptions of(AskForPasskey.Asked asked, Caller caller) {
        var user = Base64.getUrlEncoder().withoutPadding().encodeToString(RegisterPasskey.userHandle(caller.subject()));
        return new CreationOptions(
                new RelyingPartyOption(asked.relyingParty(), "Konbit"),
                new UserOption(user, caller.handle(), caller.handle()),
                asked.challenge(),
                RegisterPasskey.ALGORITHMS.stream()
                        .map(number -> new KeyOption(TYPE, number))
                        .toList(),
                AskForPasskey.LIFE.toMillis(),
                KnownPasskey.of(asked),
                new AuthenticatorOption("required", true, "required"),
                "none");
    }
}
