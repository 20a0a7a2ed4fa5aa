package org.konbit.gateway.issuer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * An outside issuer whose tokens are believed beside our own.
 *
 * @param issuer as its tokens have it in {@code iss}, to the letter; without one, there is none
 * @param jwks where its keys are; without, its {@code /.well-known/openid-configuration} is asked, at the first token
 * @param audience what its tokens must name in {@code aud}
 * @param personClaim holds the person's id here, a UUID
 * @param handleClaim holds their handle
 * @param rolesClaim holds a list, or words parted by spaces; a claim within a claim by a dot
 * @param roles see there
 */
@ConfigurationProperties("konbit.oidc")
record IssuerSettings(
        @Nullable String issuer,
        @Nullable String jwks,
        String audience,
        String personClaim,
        String handleClaim,
        String rolesClaim,
        Roles roles) {
    /**
     * Which values of the claim give which role; any other gives nothing.
     *
     * @param member of a person
     * @param organizer of a person, where they are appointed
     * @param platformOrganizer of the whole platform; need not be a person here
     * @param operator need not be a person here
     */
    record Roles(List<String> member, List<String> organizer, List<String> platformOrganizer, List<String> operator) {}
}
