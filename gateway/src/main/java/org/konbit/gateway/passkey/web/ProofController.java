package org.konbit.gateway.passkey.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.passkey.AskForPasskey;
import org.konbit.gateway.passkey.ProveAgain;
import org.konbit.gateway.session.Session;
import org.konbit.gateway.session.SessionCookies;
import org.konbit.http.Problems;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Showing that it is still oneself, before what a session alone is not enough for: sending and announcing, confirming
 * what is sent, appointing, vouching, erasing others, and one's own export.
 */
@RestController
@RequestMapping("/api/me/sessions/current/proof")
@MayCall("anyone signed in")
@PreAuthorize("isAuthenticated()")
class ProofController {
    private static final String NO_SESSION = "A call by a token has no session, and nothing to prove.";

    private final AskForPasskey ask;
    private final ProveAgain proveAgain;

    ProofController(AskForPasskey ask, ProveAgain proveAgain) {
        this.ask = ask;
        this.proveAgain = proveAgain;
    }

    /** Until when the session counts as proved. */
    record ProofView(Instant provedUntil) {}

    /** What a browser needs to ask for one of the caller's passkeys; good once, for five minutes, for this session. */
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = RequestOptions.class)))
    @Refuses(status = HttpStatus.FORBIDDEN, value = SessionCookies.NO_PROOF)
    @Refuses("no-session: " + NO_SESSION)
    @PostMapping("/options")
    ResponseEntity<?> options(
            @RequestAttribute(name = Session.OF_REQUEST, required = false) @Nullable Session current) {
        if (current == null) return noSession();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(RequestOptions.of(ask.toProve(current)));
    }

    /** Proves the session that calls, for five minutes. */
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = ProofView.class)))
    @Refuses(status = HttpStatus.FORBIDDEN, value = SessionCookies.NO_PROOF)
    @Refuses(status = HttpStatus.FORBIDDEN, value = PasskeyProblems.WRONG_PASSKEY)
    @Refuses("no-session: " + NO_SESSION)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> prove(
            @Valid @RequestBody AssertionRequest request,
            @RequestAttribute(name = Session.OF_REQUEST, required = false) @Nullable Session current) {
        if (current == null) return noSession();
        var assertion = request.toAssertion();
        if (assertion.isEmpty()) return PasskeyProblems.wrongPasskey();
        return switch (proveAgain.prove(current, assertion.get())) {
            case ProveAgain.Outcome.Proved(var until) ->
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new ProofView(until));
            case ProveAgain.Outcome.Refused() -> PasskeyProblems.wrongPasskey();
            case ProveAgain.Outcome.Unavailable() -> PasskeyProblems.comeAgain();
        };
    }

    private static ResponseEntity<ProblemDetail> noSession() {
        return Problems.problem(HttpStatus.CONFLICT, "no-session", NO_SESSION);
    }
}
