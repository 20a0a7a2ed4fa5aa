package org.konbit.http.token;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.konbit.http.Caller;
import org.konbit.http.Client;
import org.konbit.http.Role;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** A verified token, with its {@link Caller} as the principal. */
final class CallerToken extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @SuppressWarnings("serial") // sessions are never kept
    private final Caller caller;

    private CallerToken(Caller caller) {
        super(caller.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList());
        this.caller = caller;
        setAuthenticated(true);
    }

    /** Roles that this version doesn't know give nothing. */
    static CallerToken of(Jwt token) {
        var subject = token.getSubject();
        if (subject == null || !UUID_FORM.matcher(subject).matches()) return new CallerToken(Caller.anonymous());
        var said = token.getClaimAsStringList("roles");
        var roles = said == null ? List.<String>of() : said;
        var handle = token.getClaimAsString("handle");
        return new CallerToken(new Caller(
                UUID.fromString(subject),
                handle == null ? "" : handle,
                Arrays.stream(Role.values())
                        .filter(role -> roles.contains(role.name()))
                        .collect(Collectors.toUnmodifiableSet()),
                Boolean.TRUE.equals(token.getClaimAsBoolean("platform_wide")),
                client(token.getClaimAsString("client"))));
    }

    private static Client client(@Nullable String said) {
        return Arrays.stream(Client.values())
                .filter(client -> client.name().equals(said))
                .findFirst()
                .orElse(Client.TOKEN);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public String getName() {
        return caller.subject().toString();
    }
}
