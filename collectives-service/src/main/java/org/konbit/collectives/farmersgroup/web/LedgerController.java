package org.konbit.collectives.farmersgroup.web;

import static org.springframework.http.HttpStatus.CONFLICT;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.konbit.collectives.farmersgroup.ActivityId;
import org.konbit.collectives.farmersgroup.CorrectEntry;
import org.konbit.collectives.farmersgroup.ReadLedger;
import org.konbit.collectives.farmersgroup.ReadLedger.Kept;
import org.konbit.collectives.farmersgroup.RecordContribution;
import org.konbit.collectives.farmersgroup.RecordResult;
import org.konbit.collectives.farmersgroup.ShareResult;
import org.konbit.collectives.farmersgroup.Unshareable;
import org.konbit.http.Caller;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.http.Problems;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;

/** What was given to an activity, what it brought and how that was shared. */
@RestController
@PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
class LedgerController {
    private static final String NOBODY = "nobody-to-share-with: The group has no active member.";
    private static final String NOTHING = "nothing-to-weigh: This activity has nothing to weigh its members by.";
    private static final String NO_RATE = "rate-missing: The group's rates say nothing of a day of work.";
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final List<MediaType> FORMS = List.of(MediaType.APPLICATION_JSON, CSV);

    private final RecordContribution recordContribution;
    private final RecordResult recordResult;
    private final ShareResult shareResult;
    private final CorrectEntry correctEntry;
    private final ReadLedger readLedger;
    private final HeaderContentNegotiationStrategy accepted = new HeaderContentNegotiationStrategy();

    LedgerController(
            RecordContribution recordContribution,
            RecordResult recordResult,
            ShareResult shareResult,
            CorrectEntry correctEntry,
            ReadLedger readLedger) {
        this.recordContribution = recordContribution;
        this.recordResult = recordResult;
        this.shareResult = shareResult;
        this.correctEntry = correctEntry;
        this.readLedger = readLedger;
    }

    @MayCall(
            value = {"coordinators", "treasurers", "organizers"},
            isPrivate = true,
            knownTo = "members")
    @PostMapping("/api/activities/{id}/contributions")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses({ActivityController.ENDED, ActivityController.DISSOLVED})
    ResponseEntity<ContributionView> contribute(
            @PathVariable ActivityId id, @Valid @RequestBody RecordContributionRequest request, Caller caller) {
        var contribution = recordContribution.record(id, request.person(), request.toGiven(""), caller);
        return created(id, "contributions", ContributionView.of(Kept.justMade(contribution)));
    }

    @MayCall(
            value = {"members", "organizers"},
            isPrivate = true)
    @GetMapping("/api/activities/{id}/contributions")
    Page<ContributionView> contributions(@PathVariable ActivityId id, PageRequest page, Caller caller) {
        return readLedger.contributions(id, page, caller).map(ContributionView::of);
    }

    @MayCall(
            value = {"coordinators", "treasurers", "organizers"},
            isPrivate = true,
            knownTo = "members")
    @PostMapping("/api/activities/{id}/results")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses({ActivityController.ENDED, ActivityController.DISSOLVED})
    ResponseEntity<ResultView> bring(
            @PathVariable ActivityId id, @Valid @RequestBody RecordResultRequest request, Caller caller) {
        var result = recordResult.record(id, request.toOutcome(""), caller);
        return created(id, "results", ResultView.of(Kept.justMade(result)));
    }

    @MayCall(
            value = {"members", "organizers"},
            isPrivate = true)
    @GetMapping("/api/activities/{id}/results")
    Page<ResultView> results(@PathVariable ActivityId id, PageRequest page, Caller caller) {
        return readLedger.results(id, page, caller).map(ResultView::of);
    }

    @ApiResponse(
            responseCode = "201",
            description = "How it was shared",
            content = @Content(schema = @Schema(implementation = SharingView.class)))
    @MayCall(
            value = {"coordinators", "treasurers", "organizers"},
            isPrivate = true,
            knownTo = "members")
    @PostMapping("/api/activities/{id}/shares")
    @Refuses({NOBODY, NOTHING, NO_RATE, ActivityController.ENDED, ActivityController.DISSOLVED})
    ResponseEntity<?> share(
            @PathVariable ActivityId id, @Valid @RequestBody ShareResultRequest request, Caller caller) {
        return switch (shareResult.share(id, request.toCommand(""), caller)) {
            case ShareResult.Outcome.Shared(var sharing) ->
                created(id, "shares", SharingView.of(Kept.justMade(sharing)));
            case ShareResult.Outcome.Not(var why) -> problem(why);
        };
    }

    @MayCall(
            value = {"members", "organizers"},
            isPrivate = true)
    @GetMapping("/api/activities/{id}/shares")
    Page<SharingView> sharings(@PathVariable ActivityId id, PageRequest page, Caller caller) {
        return readLedger.sharings(id, page, caller).map(SharingView::of);
    }

    @ApiResponse(
            responseCode = "201",
            description = "The counter-entry, and what stands instead",
            content = @Content(schema = @Schema(implementation = CorrectedView.class)))
    @MayCall(
            value = {"coordinators", "treasurers", "organizers"},
            isPrivate = true,
            knownTo = "members")
    @PostMapping("/api/activities/{id}/corrections")
    @Refuses({
        "taken-back: A counter-entry has taken it back before.",
        "counter-entry: A counter-entry is not taken back: enter what is right anew.",
        NOBODY,
        NOTHING,
        NO_RATE,
        ActivityController.DISSOLVED
    })
    ResponseEntity<?> correct(
            @PathVariable ActivityId id, @Valid @RequestBody CorrectEntryRequest request, Caller caller) {
        return switch (correctEntry.correct(id, request.toCommand(), caller)) {
            case CorrectEntry.Outcome.Made made -> created(id, "ledger", CorrectedView.of(made));
            case CorrectEntry.Outcome.TakenBackBefore() ->
                Problems.problem(CONFLICT, "taken-back", "A counter-entry has taken it back before.");
            case CorrectEntry.Outcome.IsCounterEntry() ->
                Problems.problem(
                        CONFLICT, "counter-entry", "A counter-entry is not taken back: enter what is right anew.");
            case CorrectEntry.Outcome.NotShareable(var why) -> problem(why);
        };
    }

    @ApiResponse(
            responseCode = "200",
            description = "A page of it with what all of it comes to, or as CSV all entries",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = LedgerView.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @MayCall(
            value = {"members", "organizers"},
            isPrivate = true)
    @GetMapping("/api/activities/{id}/ledger")
    ResponseEntity<?> ledger(@PathVariable ActivityId id, PageRequest page, NativeWebRequest request, Caller caller)
            throws HttpMediaTypeNotAcceptableException {
        var form = formFor(request);
        var ledger = readLedger.ledger(id, caller);
        var answer = ResponseEntity.ok().contentType(form).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return form.equals(CSV)
                ? answer.body(LedgerCsv.of(ledger.entries()))
                : answer.body(LedgerView.of(ledger, ledger.page(page).map(EntryView::of)));
    }

    /** The first of those that are wanted, which come best first. */
    private MediaType formFor(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        for (var wanted : accepted.resolveMediaTypes(request)) {
            for (var form : FORMS) if (wanted.isCompatibleWith(form)) return form;
        }
        throw new HttpMediaTypeNotAcceptableException(FORMS);
    }

    private static ResponseEntity<ProblemDetail> problem(Unshareable why) {
        return switch (why) {
            case Unshareable.NobodyToShareWith() ->
                Problems.problem(CONFLICT, "nobody-to-share-with", "The group has no active member.");
            case Unshareable.NothingToWeigh() ->
                Problems.problem(
                        CONFLICT,
                        "nothing-to-weigh",
                        "BY_CONTRIBUTION weighs all that was given by the rates that the group set. Where it set none, it"
                                + " weighs days of work; where none are recorded, money in the currency that is"
                                + " shared; where there is none, produce, if it is all the same in one unit. This"
                                + " activity has none of these.");
            case Unshareable.RateMissing(var of) ->
                Problems.problem(
                        CONFLICT,
                        "rate-missing",
                        "The group's rates say nothing of %s.".formatted(String.join(", ", of)));
        };
    }

    private static <T> ResponseEntity<T> created(ActivityId id, String ledger, T body) {
        return ResponseEntity.created(URI.create("/api/activities/%s/%s".formatted(id, ledger)))
                .body(body);
    }
}
