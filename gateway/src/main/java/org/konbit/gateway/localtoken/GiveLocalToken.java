package org.konbit.gateway.localtoken;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.admission.Secret;
import org.konbit.gateway.token.ExternalTokens;
import org.konbit.gateway.token.IssuedToken;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.springframework.stereotype.Component;

/** Gives whoever knows the local secret a token for anyone: how an empty platform is begun. */
@Component
public class GiveLocalToken {
    private static final Set<Role> GIVEN = EnumSet.of(Role.MEMBER, Role.ORGANIZER, Role.OPERATOR);

    private final ExternalTokens tokens;
    private final Secret secret;

    GiveLocalToken(ExternalTokens tokens, LocalTokenSettings settings) {
        this.tokens = tokens;
        this.secret = new Secret(settings.localTokenSecret());
    }

    /** What came of asking. */
    public sealed interface Outcome {
        record Given(IssuedToken token) implements Outcome {}

        record NoSuchThing() implements Outcome {}

        record WrongSecret() implements Outcome {}

        record NotARoleToGive() implements Outcome {}
    }

    public Outcome give(Caller caller, @Nullable String offeredSecret) {
        if (!secret.isSet()) {
            return new Outcome.NoSuchThing();
        }
        if (!secret.matches(offeredSecret)) {
            return new Outcome.WrongSecret();
        }
        if (!GIVEN.containsAll(caller.roles())) {
            return new Outcome.NotARoleToGive();
        }
        return new Outcome.Given(tokens.issue(caller));
    }
}
