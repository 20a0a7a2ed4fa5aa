package org.konbit.collectives.territory.web;

import static org.springframework.http.HttpStatus.CONFLICT;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.audit.Audited;
import org.konbit.collectives.territory.AtPoint;
import org.konbit.collectives.territory.DrawTerritory;
import org.konbit.collectives.territory.FindTerritories;
import org.konbit.collectives.territory.MergeTerritories;
import org.konbit.collectives.territory.MergeTerritories.Merging;
import org.konbit.collectives.territory.Outlines;
import org.konbit.collectives.territory.Territory;
import org.konbit.collectives.territory.imports.ImportTerritories;
import org.konbit.http.Caller;
import org.konbit.http.ETags;
import org.konbit.http.Forbidden;
import org.konbit.http.IfMatch;
import org.konbit.http.MalformedRequest;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.http.Problems;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.konbit.http.text.Handle;
import org.konbit.imports.ImportReport;
import org.konbit.imports.Imports;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Territories are public knowledge to all who are signed in; only an organizer of the whole platform changes them. */
@RestController
@RequestMapping("/api/territories")
class TerritoryController {
    private static final String IMPORT = "/api/territories/import";

    private final FindTerritories findTerritories;
    private final DrawTerritory drawTerritory;
    private final MergeTerritories mergeTerritories;
    private final Imports imports;

    TerritoryController(
            FindTerritories findTerritories,
            DrawTerritory drawTerritory,
            MergeTerritories mergeTerritories,
            Imports imports) {
        this.findTerritories = findTerritories;
        this.drawTerritory = drawTerritory;
        this.mergeTerritories = mergeTerritories;
        this.imports = imports;
    }

    /**
     * By words of their names, those spelt nearly so where there is none; or, {@code at} a longitude and latitude, those
     * whose outline that lies in.
     */
    @MayCall("anyone signed in")
    @GetMapping
    @PreAuthorize("isAuthenticated()")
    Page<TerritoryView> all(
            @RequestParam(required = false) @Nullable String parent,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String at,
            PageRequest page) {
        if (at != null) return around(at, given(parent), given(q));
        return findTerritories.all(given(parent), given(q), page).map(TerritoryView::of);
    }

    private Page<TerritoryView> around(String at, @Nullable String parent, @Nullable String q) {
        if (parent != null || q != null) throw new MalformedRequest("at", "goes with neither parent nor q");
        var found = findTerritories.around(AtPoint.read(at));
        return new Page<>(found.stream().map(TerritoryView::of).toList(), null);
    }

    private static @Nullable String given(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }

    @MayCall("anyone signed in")
    @GetMapping("/{code}")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<TerritoryView> one(@PathVariable String code) {
        return inFull(findTerritories.one(code));
    }

    private ResponseEntity<TerritoryView> inFull(Territory territory) {
        var kept = findTerritories.outline(territory.code());
        var view =
                TerritoryView.inFull(territory, kept.map(Outlines.Kept::outline).orElse(null));
        return kept.isPresent()
                ? ETags.ok(territory.version(), kept.get().etag(), view)
                : ETags.ok(territory.version(), view);
    }

    /** Says where it ends, in place of what was said before. */
    @MayCall("platform organizers")
    @PutMapping("/{code}/outline")
    @PreAuthorize("hasRole('ORGANIZER')")
    ResponseEntity<TerritoryView> draw(
            @PathVariable String code, @Valid @RequestBody OutlineBody outline, IfMatch ifMatch, Caller caller) {
        check(caller);
        return inFull(drawTerritory.draw(code, outline.toOutline(), ifMatch));
    }

    @MayCall("platform organizers")
    @DeleteMapping("/{code}/outline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasRole('ORGANIZER')")
    void erase(@PathVariable String code, IfMatch ifMatch, Caller caller) {
        check(caller);
        drawTerritory.erase(code, ifMatch);
    }

    /** The code of the territory that this one becomes part of. */
    record MergeRequest(@NotNull @Handle String into) {}

    /** Who lives there and what hangs below goes over; its names still find it, and its code stands for the other. */
    @ApiResponse(
            responseCode = "200",
            description = "The territory, which is part of the other now",
            content = @Content(schema = @Schema(implementation = TerritoryView.class)))
    @Refuses({"territory-merged: It is part of HT-CE already.", "territory-within: The other lies within this one."})
    @MayCall("platform organizers")
    @Audited(Audited.When.BEFORE)
    @PostMapping("/{code}/merge")
    @PreAuthorize("hasRole('ORGANIZER')")
    ResponseEntity<?> merge(
            @PathVariable String code, @Valid @RequestBody MergeRequest request, IfMatch ifMatch, Caller caller) {
        check(caller);
        return switch (mergeTerritories.merge(code, request.into(), ifMatch)) {
            case Merging.Merged(var territory) -> inFull(territory);
            case Merging.PartOfAnother(var other) ->
                Problems.problem(CONFLICT, "territory-merged", "It is part of %s already.".formatted(other));
            case Merging.Within() -> Problems.problem(CONFLICT, "territory-within", "The other lies within this one.");
        };
    }

    private static void check(Caller caller) {
        if (!caller.isPlatformOrganizer()) throw new Forbidden("Territories belong to the whole platform.");
    }

    @MayCall("platform organizers")
    @PostMapping(path = "/import", consumes = "text/csv")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasRole('ORGANIZER')")
    ResponseEntity<ImportReport> describe(
            HttpServletRequest request, @RequestParam(defaultValue = "false") boolean dryRun, Caller caller)
            throws IOException {
        check(caller);
        return imports.accept(ImportTerritories.KIND, request.getInputStream(), caller, IMPORT, dryRun);
    }

    @MayCall(value = "platform organizers", isPrivate = true)
    @Audited
    @GetMapping("/import/{id}")
    @PreAuthorize("hasRole('ORGANIZER')")
    ImportReport report(@PathVariable UUID id, Caller caller) {
        return imports.report(ImportTerritories.KIND, id, caller);
    }
}
