package org.konbit.gateway.program.web.oauth;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.stereotype.Component;

/** A member is asked each time: what they agreed to once says nothing of who uses their browser now. */
@Component
class NoConsentIsKept implements OAuth2AuthorizationConsentService {
    @Override
    public void save(OAuth2AuthorizationConsent consent) {
        // It is in the grant.
    }

    @Override
    public void remove(OAuth2AuthorizationConsent consent) {
        // There is none.
    }

    @Override
    public @Nullable OAuth2AuthorizationConsent findById(String program, String person) {
        return null;
    }
}
