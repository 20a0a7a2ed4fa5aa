package org.konbit.gateway.passkey.web;

import java.util.List;
import org.konbit.gateway.passkey.AskForPasskey;

/** For {@code PublicKeyCredential.parseRequestOptionsFromJSON}, and so for {@code navigator.credentials.get}. */
record RequestOptions(
        String challenge,
        String rpId,
        long timeout,
        List<CreationOptions.KnownPasskey> allowCredentials,
        String userVerification) {
    static RequestOptions of(AskForPasskey.Asked asked) {
        return new RequestOptions(
                asked.challenge(),
                asked.relyingParty(),
                AskForPasskey.LIFE.toMillis(),
                CreationOptions.KnownPasskey.of(asked),
                "required");
    }
}
