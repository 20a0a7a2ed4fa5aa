package org.konbit.gateway.passkey.web;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.konbit.gateway.passkey.AskForPasskey;
import org.konbit.gateway.passkey.SignInWithPasskey;
import org.konbit.gateway.session.ClientKind;
import org.konbit.gateway.session.SessionCookies;
import org.konbit.gateway.session.Sessions;
import org.konbit.gateway.session.SignedInView;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in with a passkey. Nobody says first who they are: the authenticator knows. */
@RestController
@RequestMapping("/api/sign-in/passkey")
@MayCall("anyone")
@PreAuthorize("permitAll()")
class PasskeySignInController {
    private final AskForPasskey ask;
    private final SignInWithPasskey signInWithPasskey;
    private final SessionCookies cookies;

    PasskeySignInController(AskForPasskey ask, SignInWithPasskey signInWithPasskey, SessionCookies cookies) {
        this.ask = ask;
        this.signInWithPasskey = signInWithPasskey;
        this.cookies = cookies;
    }

    /** What a browser needs to ask for a passkey; good once, for five minutes. */
    @PostMapping("/options")
    ResponseEntity<RequestOptions> options() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(RequestOptions.of(ask.toSignIn()));
    }

    /** Begins a session, with new cookies whatever the browser had; for an organizer with an organizer's rights. */
    @ApiResponse(
            responseCode = "201",
            description = "Signed in",
            content = @Content(schema = @Schema(implementation = SignedInView.class)),
            headers =
                    @Header(
                            name = HttpHeaders.SET_COOKIE,
                            description = "As by a code.",
                            schema = @Schema(type = "string")))
    @Refuses(status = HttpStatus.FORBIDDEN, value = PasskeyProblems.WRONG_PASSKEY)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> signIn(@Valid @RequestBody AssertionRequest request, HttpServletRequest call) {
        var assertion = request.toAssertion();
        if (assertion.isEmpty()) return PasskeyProblems.wrongPasskey();
        var client = ClientKind.of(call.getHeader(HttpHeaders.USER_AGENT));
        return switch (signInWithPasskey.signIn(assertion.get(), client)) {
            case SignInWithPasskey.Outcome.SignedIn(var begun) -> signedIn(begun);
            case SignInWithPasskey.Outcome.Refused() -> PasskeyProblems.wrongPasskey();
            case SignInWithPasskey.Outcome.Unavailable() -> PasskeyProblems.comeAgain();
        };
    }

    private ResponseEntity<SignedInView> signedIn(Sessions.Begun begun) {
        var answer = ResponseEntity.status(HttpStatus.CREATED).cacheControl(CacheControl.noStore());
        cookies.of(begun).forEach(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie.toString()));
        return answer.body(SignedInView.of(begun));
    }
}
