package org.konbit.gateway.program;

import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;

/** How Spring's authorization server is to be set up for programs; at the door, among the filters that are there. */
public interface AuthorizationServer {
    void setUp(OAuth2AuthorizationServerConfigurer server);
}
