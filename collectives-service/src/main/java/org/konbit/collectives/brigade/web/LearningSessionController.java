package org.konbit.collectives.brigade.web;

import jakarta.validation.Valid;
import java.net.URI;
import org.konbit.collectives.brigade.FindLearningSessions;
import org.konbit.collectives.brigade.FollowLearningSession;
import org.konbit.collectives.brigade.HoldLearningSession;
import org.konbit.collectives.brigade.LearningSessionId;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.http.Caller;
import org.konbit.http.ETags;
import org.konbit.http.IfMatch;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.konbit.http.json.MergePatch;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
class LearningSessionController {
    private final HoldLearningSession holdLearningSession;
    private final FollowLearningSession followLearningSession;
    private final FindLearningSessions find;
    private final MergePatch mergePatch;

    LearningSessionController(
            HoldLearningSession holdLearningSession,
            FollowLearningSession followLearningSession,
            FindLearningSessions find,
            MergePatch mergePatch) {
        this.holdLearningSession = holdLearningSession;
        this.followLearningSession = followLearningSession;
        this.find = find;
        this.mergePatch = mergePatch;
    }

    @MayCall({"coordinators", "facilitators", "organizers"})
    @PostMapping("/api/collectives/{id}/learning-sessions")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses(BrigadeProblems.DISSOLVED)
    ResponseEntity<LearningSessionView> hold(
            @PathVariable CollectiveId id, @Valid @RequestBody LearningSessionRequest request, Caller caller) {
        var session = holdLearningSession.hold(id, request.toCommand(), caller);
        return ResponseEntity.created(URI.create("/api/learning-sessions/" + session.id()))
                .eTag(ETags.of(session.version()))
                .body(LearningSessionView.of(session));
    }

    @MayCall({"members", "organizers"})
    @GetMapping("/api/collectives/{id}/learning-sessions")
    Page<LearningSessionView> all(@PathVariable CollectiveId id, PageRequest page, Caller caller) {
        return find.all(id, page, caller).map(LearningSessionView::of);
    }

    @MayCall(
            value = {"members", "organizers"},
            isPrivate = true)
    @GetMapping("/api/learning-sessions/{id}")
    ResponseEntity<LearningSessionView> one(@PathVariable LearningSessionId id, Caller caller) {
        var session = find.one(id, caller);
        return ETags.ok(session.version(), LearningSessionView.of(session));
    }

    /** A JSON merge patch (RFC 7396) of {@code learned} and {@code inUse}. */
    @MayCall(
            value = {"coordinators", "facilitators", "organizers"},
            isPrivate = true,
            knownTo = "members")
    @PatchMapping("/api/learning-sessions/{id}")
    ResponseEntity<LearningSessionView> follow(
            @PathVariable LearningSessionId id, @RequestBody JsonNode patch, IfMatch ifMatch, Caller caller) {
        var session = find.one(id, caller);
        var known =
                mergePatch.of(patch, LearningSessionRequest.Outcome.of(session), LearningSessionRequest.Outcome.class);
        var saved = followLearningSession.follow(session, known.toOutcome(), ifMatch, caller);
        return ETags.ok(saved.version(), LearningSessionView.of(saved));
    }
}
