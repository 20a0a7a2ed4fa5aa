package org.konbit.gateway.passkey.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.konbit.gateway.passkey.VouchForPasskey;
import org.konbit.gateway.session.SessionCookies;
import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.konbit.http.Problems;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Organizers vouch for each other's passkeys. */
@RestController
@MayCall("organizers anywhere")
@PreAuthorize("hasRole('ORGANIZER')")
class VoucherController {
    private static final String NOTHING = "There is no passkey with this code of somebody whom you may vouch for.";

    private final VouchForPasskey vouchForPasskey;

    VoucherController(VouchForPasskey vouchForPasskey) {
        this.vouchForPasskey = vouchForPasskey;
    }

    /**
     * Says that a passkey is this person's.
     *
     * @param code as the person told it by voice
     */
    record VoucherRequest(
            @NotNull UUID person,

            @NotNull @Pattern(regexp = "^[0-9]{8}$", message = "must be eight digits")
            String code) {}

    /** How far it is. */
    record VouchedView(boolean confirmed, int vouchers, int needed) {}

    /**
     * Vouches for a passkey of another organizer, of the same territory or one below. The first passkey takes one; whoever
     * had one before needs two of different organizers, loses all older ones and is signed out everywhere.
     */
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = VouchedView.class)))
    @Refuses(status = HttpStatus.FORBIDDEN, value = SessionCookies.NO_PROOF)
    @Refuses(status = HttpStatus.FORBIDDEN, value = PasskeyProblems.PROVE_AGAIN)
    @Refuses("nothing-to-vouch-for: " + NOTHING)
    @PostMapping(path = "/api/passkeys/vouchers", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> vouch(@Valid @RequestBody VoucherRequest request, Caller caller) {
        return switch (vouchForPasskey.vouch(caller, request.person(), request.code())) {
            case VouchForPasskey.Outcome.Vouched(var confirmed, var vouchers, var needed) ->
                ResponseEntity.ok(new VouchedView(confirmed, vouchers, needed));
            case VouchForPasskey.Outcome.NothingThere() ->
                Problems.problem(HttpStatus.CONFLICT, "nothing-to-vouch-for", NOTHING);
            case VouchForPasskey.Outcome.NoOrganizer() -> throw new Forbidden("Only an organizer may do this.");
            case VouchForPasskey.Outcome.ChangedMeanwhile() -> PasskeyProblems.changedMeanwhile();
            case VouchForPasskey.Outcome.Unavailable() -> PasskeyProblems.comeAgain();
        };
    }
}
