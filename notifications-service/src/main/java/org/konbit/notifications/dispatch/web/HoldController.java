package org.konbit.notifications.dispatch.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import org.konbit.http.Caller;
import org.konbit.http.Role;
import org.konbit.http.contract.MayCall;
import org.konbit.notifications.dispatch.HoldBroadcasting;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For the gateway itself, which asks for the organizer who calls it: no way leads here from outside. */
@Hidden
@RestController
@MayCall("the gateway")
@PreAuthorize("hasRole('GATEWAY')")
class HoldController {
    private final HoldBroadcasting holdBroadcasting;

    HoldController(HoldBroadcasting holdBroadcasting) {
        this.holdBroadcasting = holdBroadcasting;
    }

    /**
     * The organizer who asks for it.
     *
     * @param platformWide appointed for the whole platform
     */
    record HoldRequest(@NotNull UUID by, @NotNull Boolean platformWide) {}

    @PostMapping("/internal/people/{id}/broadcasting-hold")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hold(@PathVariable UUID id, @Valid @RequestBody HoldRequest request) {
        holdBroadcasting.hold(id, new Caller(request.by(), "", Set.of(Role.ORGANIZER), request.platformWide()));
    }
}
