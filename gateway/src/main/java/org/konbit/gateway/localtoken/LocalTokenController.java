package org.konbit.gateway.localtoken;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.admission.Secret;
import org.konbit.gateway.token.ExternalTokens;
import org.konbit.http.Caller;
import org.konbit.http.Problems;
import org.konbit.http.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code ./konbit token} asks here; it exists only where a secret was set, and only on the same machine. */
@RestController
class LocalTokenController {
    private static final Set<Role> GIVEN = EnumSet.of(Role.MEMBER, Role.ORGANIZER, Role.OPERATOR);

    private final ExternalTokens tokens;
    private final Secret secret;

    LocalTokenController(ExternalTokens tokens, LocalTokenSettings settings) {
        this.tokens = tokens;
        this.secret = new Secret(settings.localTokenSecret());
    }

    @PostMapping("/local/tokens")
    ResponseEntity<?> issue(
            HttpServletRequest http,
            @RequestHeader(name = "X-Konbit-Local-Secret", required = false) @Nullable String offered,
            @Valid @RequestBody LocalTokenRequest request) {
        if (!secret.isSet() || !isFromThisMachine(http)) {
            return Problems.problem(HttpStatus.NOT_FOUND, "not-found", "There is nothing here.");
        }
        if (!secret.matches(offered)) {
            return Problems.problem(
                    HttpStatus.UNAUTHORIZED, "unauthenticated", "The local secret is missing or wrong.");
        }
        if (!GIVEN.containsAll(request.roles())) {
            return Problems.invalid("/roles", "Only MEMBER, ORGANIZER and OPERATOR are given.");
        }
        var caller = new Caller(
                request.subject(), request.handle(), request.roles(), Boolean.TRUE.equals(request.platformWide()));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(tokens.issue(caller));
    }

    private static boolean isFromThisMachine(HttpServletRequest http) {
        try {
            return InetAddress.getByName(http.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
