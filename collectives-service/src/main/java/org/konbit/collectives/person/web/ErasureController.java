package org.konbit.collectives.person.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.UUID;
import org.konbit.audit.Audited;
import org.konbit.collectives.person.AskErasure;
import org.konbit.collectives.person.AskedErasure;
import org.konbit.collectives.person.PersonId;
import org.konbit.http.Caller;
import org.konbit.http.Problems;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Erasure of somebody who has no phone to do it themself. */
@RestController
@RequestMapping("/api/people/{id}/erasure")
@MayCall(
        value = {"themselves", "coordinators", "organizers"},
        isPrivate = true,
        knownTo = "members")
@PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
class ErasureController {
    private final AskErasure askErasure;

    ErasureController(AskErasure askErasure) {
        this.askErasure = askErasure;
    }

    /** That it was asked for, and until when a second person may confirm it. */
    record ErasureView(UUID person, UUID askedBy, Instant askedAt, Instant confirmBefore) {
        static ErasureView of(PersonId person, AskedErasure asked) {
            return new ErasureView(person.value(), asked.by(), asked.at(), asked.confirmBefore());
        }
    }

    /** Asks for it; asked for again, it is the same. */
    @Audited(Audited.When.BEFORE)
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ErasureView ask(@PathVariable PersonId id, Caller caller) {
        return ErasureView.of(id, askErasure.ask(id, caller));
    }

    @Audited(Audited.When.BEFORE)
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable PersonId id, Caller caller) {
        askErasure.withdraw(id, caller);
    }

    /** Erases the person; to be done by an organizer of their territory, and by another than who asked. */
    @ApiResponse(
            responseCode = "202",
            description = "Erased; the other services follow within a minute",
            content = @Content)
    @Refuses({
        "no-erasure-asked: Nobody asked for it in the last seven days.",
        "own-erasure-request: Somebody else has to confirm what you asked for."
    })
    @MayCall(
            value = "organizers",
            isPrivate = true,
            knownTo = {"themselves", "members"})
    @Audited(Audited.When.BEFORE)
    @PostMapping("/confirmation")
    ResponseEntity<?> confirm(@PathVariable PersonId id, Caller caller) {
        return switch (askErasure.confirm(id, caller)) {
            case AskErasure.Confirmation.Erased() -> ResponseEntity.accepted().build();
            case AskErasure.Confirmation.NotAsked() ->
                Problems.problem(
                        HttpStatus.CONFLICT, "no-erasure-asked", "Nobody asked for it in the last seven days.");
            case AskErasure.Confirmation.OwnRequest() ->
                Problems.problem(
                        HttpStatus.CONFLICT, "own-erasure-request", "Somebody else has to confirm what you asked for.");
        };
    }
}
