package org.konbit.gateway.admission;

import org.konbit.gateway.issuer.IssuerTokens;
import org.konbit.gateway.token.ExternalTokens;
import org.konbit.gateway.token.Verdict;
import org.springframework.stereotype.Component;

/** Judges bearer tokens, whoever issued them: what does not say that it is the outside issuer's has to be ours. */
@Component
public class Bearers {
    private final ExternalTokens own;
    private final IssuerTokens outside;

    Bearers(ExternalTokens own, IssuerTokens outside) {
        this.own = own;
        this.outside = outside;
    }

    public Verdict judge(String token) {
        return outside.verify(token).orElseGet(() -> own.verify(token));
    }
}
