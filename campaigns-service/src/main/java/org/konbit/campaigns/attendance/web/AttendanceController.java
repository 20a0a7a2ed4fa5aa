package org.konbit.campaigns.attendance.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import org.konbit.audit.Audited;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.action.MaySeeAction;
import org.konbit.campaigns.attendance.ReadRoll;
import org.konbit.campaigns.attendance.TakeRoll;
import org.konbit.campaigns.attendance.TakeRoll.Taking;
import org.konbit.http.Caller;
import org.konbit.http.Problems;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The roll over HTTP. */
@RestController
@RequestMapping("/api/actions/{id}/attendance")
class AttendanceController {
    private final MaySeeAction maySee;
    private final ReadRollRequest readRequest;
    private final TakeRoll takeRoll;
    private final ReadRoll readRoll;

    AttendanceController(MaySeeAction maySee, ReadRollRequest readRequest, TakeRoll takeRoll, ReadRoll readRoll) {
        this.maySee = maySee;
        this.readRequest = readRequest;
        this.takeRoll = takeRoll;
        this.readRoll = readRoll;
    }

    @ApiResponse(
            responseCode = "200",
            description = "The roll with what was just taken",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = AttendanceView.class)))
    @MayCall({"coordinators", "platform organizers"})
    @PostMapping
    @Refuses({
        "action-not-in-that-state: Nobody comes to an action that is CANCELLED.",
        "action-not-begun: It has not begun yet."
    })
    @PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
    ResponseEntity<?> take(@PathVariable ActionId id, @Valid @RequestBody RollRequest request, Caller caller) {
        var action = maySee.require(id, caller);
        return switch (takeRoll.take(id, readRequest.of(request, action), caller)) {
            case Taking.Taken(var attendance) -> ResponseEntity.ok(AttendanceView.of(attendance));
            case Taking.NotNow(var state) ->
                Problems.problem(
                        HttpStatus.CONFLICT,
                        "action-not-in-that-state",
                        "Nobody comes to an action that is %s.".formatted(state));
            case Taking.NotBegun notBegun ->
                Problems.problem(HttpStatus.CONFLICT, "action-not-begun", "It has not begun yet.");
        };
    }

    @MayCall({"coordinators anywhere", "organizers"})
    @Audited
    @GetMapping
    @PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
    AttendanceView read(@PathVariable ActionId id, Caller caller) {
        return AttendanceView.of(readRoll.read(id, caller));
    }
}
