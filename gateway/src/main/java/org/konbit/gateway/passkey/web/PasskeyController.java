package org.konbit.gateway.passkey.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.passkey.AskForPasskey;
import org.konbit.gateway.passkey.Holders;
import org.konbit.gateway.passkey.RegisterPasskey;
import org.konbit.gateway.passkey.RemovePasskey;
import org.konbit.gateway.session.Session;
import org.konbit.gateway.session.SessionCookies;
import org.konbit.http.Caller;
import org.konbit.http.Page;
import org.konbit.http.Problems;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The passkeys of whoever calls. */
@RestController
@RequestMapping("/api/me/passkeys")
@MayCall("people")
@PreAuthorize("hasRole('MEMBER')")
class PasskeyController {
    private final AskForPasskey ask;
    private final RegisterPasskey registerPasskey;
    private final RemovePasskey removePasskey;
    private final Holders holders;

    PasskeyController(
            AskForPasskey ask, RegisterPasskey registerPasskey, RemovePasskey removePasskey, Holders holders) {
        this.ask = ask;
        this.registerPasskey = registerPasskey;
        this.removePasskey = removePasskey;
        this.holders = holders;
    }

    @GetMapping
    ResponseEntity<Page<PasskeyView>> list(Caller caller) {
        var views = holders.of(caller.subject()).stream()
                .flatMap(holder -> holder.passkeys().stream().map(passkey -> PasskeyView.of(holder, passkey)))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Page<>(views, null));
    }

    /** What a browser needs to make a passkey; good once, for five minutes. */
    @Refuses(status = HttpStatus.FORBIDDEN, value = SessionCookies.NO_PROOF)
    @PostMapping("/options")
    ResponseEntity<CreationOptions> options(Caller caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(CreationOptions.of(ask.toRegister(caller.subject()), caller));
    }

    /**
     * Adds a passkey. By a session that a passkey began and has just proved, it is confirmed; else it opens nothing until
     * another organizer has vouched for it, or two if there was one before.
     */
    @ApiResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = PasskeyView.class)))
    @Refuses(status = HttpStatus.FORBIDDEN, value = SessionCookies.NO_PROOF)
    @Refuses(
            status = HttpStatus.FORBIDDEN,
            value = {PasskeyProblems.WRONG_PASSKEY, PasskeyProblems.PROVE_AGAIN})
    @Refuses("too-many-passkeys: There are twenty; remove one of them first.")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> register(
            @Valid @RequestBody PasskeyRequest request,
            Caller caller,
            @RequestAttribute(name = Session.OF_REQUEST, required = false) @Nullable Session current) {
        var registration = request.toRegistration();
        if (registration.isEmpty()) return PasskeyProblems.wrongPasskey();
        return switch (registerPasskey.register(caller, current, request.label(), registration.get())) {
            case RegisterPasskey.Outcome.Registered(var holder, var passkey) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .cacheControl(CacheControl.noStore())
                        .body(PasskeyView.of(holder, passkey));
            case RegisterPasskey.Outcome.Refused() -> PasskeyProblems.wrongPasskey();
            case RegisterPasskey.Outcome.ProveAgain() -> PasskeyProblems.proveAgain();
            case RegisterPasskey.Outcome.TooMany() ->
                Problems.problem(
                        HttpStatus.CONFLICT, "too-many-passkeys", "There are twenty; remove one of them first.");
            case RegisterPasskey.Outcome.ChangedMeanwhile() -> PasskeyProblems.changedMeanwhile();
        };
    }

    /** Removes one, and ends the sessions that it began. One that is not there is answered the same. */
    @ApiResponse(responseCode = "204", description = "It is not there any more", content = @Content)
    @Refuses(status = HttpStatus.FORBIDDEN, value = SessionCookies.NO_PROOF)
    @Refuses(status = HttpStatus.FORBIDDEN, value = PasskeyProblems.PROVE_AGAIN)
    @DeleteMapping("/{id}")
    ResponseEntity<?> remove(
            @PathVariable UUID id,
            Caller caller,
            @RequestAttribute(name = Session.OF_REQUEST, required = false) @Nullable Session current) {
        return switch (removePasskey.remove(caller.subject(), id, current)) {
            case GONE -> ResponseEntity.noContent().build();
            case PROVE_AGAIN -> PasskeyProblems.proveAgain();
            case CHANGED_MEANWHILE -> PasskeyProblems.changedMeanwhile();
        };
    }
}
