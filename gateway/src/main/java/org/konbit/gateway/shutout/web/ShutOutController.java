package org.konbit.gateway.shutout.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.UUID;
import org.konbit.gateway.session.SessionCookies;
import org.konbit.gateway.shutout.ShutOut;
import org.konbit.http.Caller;
import org.konbit.http.NotFound;
import org.konbit.http.Problems;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What any organizer does who sees that somebody else acts in an organizer's name. */
@RestController
@PreAuthorize("hasRole('ORGANIZER')")
class ShutOutController {
    private final ShutOut shutOut;

    ShutOutController(ShutOut shutOut) {
        this.shutOut = shutOut;
    }

    /**
     * Ends all sessions of a person, and the codes that are on their way to them; stops what the person has sent and is
     * not sent yet, and has another organizer confirm whatever they send in the next hours. Again, it is the same.
     */
    @ApiResponse(responseCode = "204", description = "Nobody is signed in as them any more", content = @Content)
    @Refuses(status = HttpStatus.FORBIDDEN, value = SessionCookies.NO_PROOF)
    @Refuses(status = HttpStatus.NOT_FOUND, value = "not-found: The person was not found.")
    @Refuses(
            status = HttpStatus.SERVICE_UNAVAILABLE,
            value = "service-unavailable: notifications is not available now.")
    @MayCall(value = "organizers", isPrivate = true)
    @DeleteMapping("/api/people/{id}/sessions")
    ResponseEntity<?> end(@PathVariable UUID id, Caller caller) {
        return switch (shutOut.shutOut(id, caller)) {
            case ShutOut.Outcome.Done() -> ResponseEntity.noContent().build();
            case ShutOut.Outcome.NotTheirs() -> throw new NotFound("The person");
            case ShutOut.Outcome.Away(var service) -> {
                var status = HttpStatus.SERVICE_UNAVAILABLE;
                yield ResponseEntity.status(status)
                        .header(HttpHeaders.RETRY_AFTER, "2")
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(Problems.detail(
                                status,
                                "service-unavailable",
                                "%s is not available now.".formatted(service),
                                List.of()));
            }
        };
    }
}
