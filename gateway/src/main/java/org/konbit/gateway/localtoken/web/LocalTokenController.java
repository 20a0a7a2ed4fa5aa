package org.konbit.gateway.localtoken.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.localtoken.GiveLocalToken;
import org.konbit.gateway.localtoken.GiveLocalToken.Outcome;
import org.konbit.http.Problems;
import org.konbit.http.problem.CommonProblems;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code ./konbit token} asks here; only from the same machine is there anything to find. */
@RestController
class LocalTokenController {
    private static final List<String> PASSED_ON = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    private final GiveLocalToken giveLocalToken;

    LocalTokenController(GiveLocalToken giveLocalToken) {
        this.giveLocalToken = giveLocalToken;
    }

    @PostMapping("/local/tokens")
    ResponseEntity<?> give(
            HttpServletRequest http,
            @RequestHeader(name = "X-Konbit-Local-Secret", required = false) @Nullable String secret,
            @Valid @RequestBody LocalTokenRequest request) {
        return switch (giveLocalToken.give(request.caller(), secret, isFromThisMachine(http))) {
            case Outcome.Given(var token) ->
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(token);
            case Outcome.NoSuchThing() ->
                Problems.problem(HttpStatus.NOT_FOUND, "not-found", CommonProblems.sentence(HttpStatus.NOT_FOUND));
            case Outcome.WrongSecret() ->
                Problems.problem(HttpStatus.UNAUTHORIZED, "unauthenticated", "The local secret is missing or wrong.");
            case Outcome.NotARoleToGive() ->
                Problems.invalid("/roles", "Only MEMBER, ORGANIZER and OPERATOR are given.");
        };
    }

    /** What a proxy on this machine passes on comes from elsewhere. */
    private static boolean isFromThisMachine(HttpServletRequest http) {
        if (PASSED_ON.stream().anyMatch(header -> http.getHeader(header) != null)) return false;
        try {
            return InetAddress.getByName(http.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
