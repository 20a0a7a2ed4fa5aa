package org.konbit.gateway.token;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a program's token is bound to.
 *
 * @param grant a member's; null of a program that acts for itself
 * @param scopes as {@code campaigns:read}
 */
public record ProgramRights(UUID program, @Nullable String grant, Set<String> scopes) {
    public ProgramRights {
        scopes = Set.copyOf(scopes);
    }
}
