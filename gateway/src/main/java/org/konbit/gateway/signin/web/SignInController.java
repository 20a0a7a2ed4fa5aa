package org.konbit.gateway.signin.web;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.address.Networks;
import org.konbit.gateway.session.ClientKind;
import org.konbit.gateway.session.SessionCookies;
import org.konbit.gateway.session.Sessions;
import org.konbit.gateway.session.SignedInView;
import org.konbit.gateway.signin.AnswerChallenge;
import org.konbit.gateway.signin.AskForCode;
import org.konbit.gateway.signin.ContactPoint;
import org.konbit.http.Problems;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.konbit.http.problem.CommonProblems;
import org.konbit.http.text.Handle;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Signing in with a code. Both take JSON only: a page elsewhere can't have a browser send that without being asked
 * first, and nobody is allowed to.
 */
@RestController
@MayCall("anyone")
@PreAuthorize("permitAll()")
class SignInController {
    private final AskForCode askForCode;
    private final AnswerChallenge answerChallenge;
    private final SessionCookies cookies;
    private final Clock clock;

    SignInController(AskForCode askForCode, AnswerChallenge answerChallenge, SessionCookies cookies, Clock clock) {
        this.askForCode = askForCode;
        this.answerChallenge = answerChallenge;
        this.cookies = cookies;
        this.clock = clock;
    }

    /**
     * Where a code is to go, and whom it is to let in.
     *
     * @param contact a phone in E.164, or a mail address
     * @param member the handle of a member who has no phone, and whose relay has this contact point and signs them in, in
     *     their presence
     */
    record CodeRequest(
            @NotNull @Size(max = 320) String contact,
            @Handle @Nullable String member) {
        @Override
        public String toString() {
            return "CodeRequest";
        }
    }

    /** Given for any contact point, whether anybody has it or not. */
    record ChallengeView(String id, Instant expiresAt) {}

    /**
     * A code as it was sent.
     *
     * @param handle who of several people with the same phone is meant
     */
    record AnswerRequest(
            @NotNull @Pattern(regexp = "^[0-9]{6}$", message = "must be six digits")
            String code,

            @Handle @Nullable String handle) {
        @Override
        public String toString() {
            return "AnswerRequest";
        }
    }

    /** Sends a code if somebody has this contact point; the answer is the same if nobody has. */
    @ApiResponse(
            responseCode = "202",
            description = "A code is on its way, if somebody has this contact point",
            content = @Content(schema = @Schema(implementation = ChallengeView.class)))
    @Refuses(
            status = HttpStatus.TOO_MANY_REQUESTS,
            value = "too-many-codes: Too many codes were asked for; Retry-After says when there may be another.")
    @PostMapping(path = "/api/sign-in/challenges", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> ask(@Valid @RequestBody CodeRequest request, HttpServletRequest call, Locale language) {
        var contact = ContactPoint.parse(request.contact());
        if (contact.isEmpty()) {
            return Problems.invalid("/contact", "must be a phone number with its country code, or a mail address");
        }
        return switch (askForCode.ask(contact.get(), request.member(), Networks.of(call.getRemoteAddr()), language)) {
            case AskForCode.Outcome.Asked(var challenge, var expiresAt) ->
                ResponseEntity.status(HttpStatus.ACCEPTED)
                        .cacheControl(CacheControl.noStore())
                        .body(new ChallengeView(challenge, expiresAt));
            case AskForCode.Outcome.TooOften(var againAt) -> tooOften(againAt);
            case AskForCode.Outcome.Busy() -> comeAgain();
        };
    }

    /** Begins a session, with new cookies whatever the browser had. */
    @ApiResponse(
            responseCode = "201",
            description = "Signed in",
            content = @Content(schema = @Schema(implementation = SignedInView.class)),
            headers =
                    @Header(
                            name = HttpHeaders.SET_COOKIE,
                            description = "The session, which no script can read, and konbit-csrf, which has to be"
                                    + " repeated as X-Konbit-Csrf in whatever changes something.",
                            schema = @Schema(type = "string")))
    @Refuses(
            status = HttpStatus.FORBIDDEN,
            value = "wrong-code: The code is wrong, used, or over; ask for another one.")
    @Refuses("several-people: Several people share this phone; answer again with the handle of one of them.")
    @PostMapping(path = "/api/sign-in/challenges/{id}/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> answer(
            @PathVariable String id, @Valid @RequestBody AnswerRequest request, HttpServletRequest call) {
        var client = ClientKind.of(call.getHeader(HttpHeaders.USER_AGENT));
        return switch (answerChallenge.answer(id, request.code(), request.handle(), client)) {
            case AnswerChallenge.Outcome.SignedIn(var begun) -> signedIn(begun);
            case AnswerChallenge.Outcome.Choose(var handles) -> choose(handles);
            case AnswerChallenge.Outcome.Refused() ->
                Problems.problem(
                        HttpStatus.FORBIDDEN, "wrong-code", "The code is wrong, used, or over; ask for another one.");
            case AnswerChallenge.Outcome.Unavailable() -> comeAgain();
        };
    }

    private ResponseEntity<SignedInView> signedIn(Sessions.Begun begun) {
        var answer = ResponseEntity.status(HttpStatus.CREATED).cacheControl(CacheControl.noStore());
        cookies.of(begun).forEach(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie.toString()));
        return answer.body(SignedInView.of(begun));
    }

    private static ResponseEntity<ProblemDetail> choose(List<String> handles) {
        var problem = Problems.detail(
                HttpStatus.CONFLICT,
                "several-people",
                "Several people share this phone; answer again with the handle of one of them.",
                List.of());
        problem.setProperty("handles", handles);
        return Problems.answer(problem);
    }

    private ResponseEntity<ProblemDetail> tooOften(Instant againAt) {
        var seconds = Duration.between(clock.instant(), againAt).toSeconds() + 1;
        return retryAfter(
                Problems.detail(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-codes",
                        "Too many codes were asked for; Retry-After says when there may be another.",
                        List.of()),
                Math.max(1, seconds));
    }

    private static ResponseEntity<ProblemDetail> comeAgain() {
        var away = HttpStatus.SERVICE_UNAVAILABLE;
        return retryAfter(
                Problems.detail(away, CommonProblems.slug(away), CommonProblems.sentence(away), List.of()), 2);
    }

    private static ResponseEntity<ProblemDetail> retryAfter(ProblemDetail problem, long seconds) {
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
