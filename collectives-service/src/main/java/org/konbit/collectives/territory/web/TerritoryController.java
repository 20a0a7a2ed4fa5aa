package org.konbit.collectives.territory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.audit.Audited;
import org.konbit.collectives.territory.FindTerritories;
import org.konbit.collectives.territory.imports.ImportTerritories;
import org.konbit.http.Caller;
import org.konbit.http.ETags;
import org.konbit.http.Forbidden;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.http.contract.MayCall;
import org.konbit.imports.ImportReport;
import org.konbit.imports.Imports;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
    private final Imports imports;

    TerritoryController(FindTerritories findTerritories, Imports imports) {
        this.findTerritories = findTerritories;
        this.imports = imports;
    }

    @MayCall("anyone signed in")
    @GetMapping
    @PreAuthorize("isAuthenticated()")
    Page<TerritoryView> all(
            @RequestParam(required = false) @Nullable String parent,
            @RequestParam(required = false) @Nullable String q,
            PageRequest page) {
        return findTerritories.all(given(parent), given(q), page).map(TerritoryView::of);
    }

    private static @Nullable String given(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }

    @MayCall("anyone signed in")
    @GetMapping("/{code}")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<TerritoryView> one(@PathVariable String code) {
        var territory = findTerritories.one(code);
        return ETags.ok(territory.version(), TerritoryView.of(territory));
    }

    @MayCall("platform organizers")
    @PostMapping(path = "/import", consumes = "text/csv")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasRole('ORGANIZER')")
    ResponseEntity<ImportReport> describe(HttpServletRequest request, Caller caller) throws IOException {
        if (!caller.isPlatformOrganizer()) throw new Forbidden("Territories belong to the whole platform.");
        return imports.accept(ImportTerritories.KIND, request.getInputStream(), caller, IMPORT);
    }

    @MayCall(value = "platform organizers", isPrivate = true)
    @Audited
    @GetMapping("/import/{id}")
    @PreAuthorize("hasRole('ORGANIZER')")
    ImportReport report(@PathVariable UUID id, Caller caller) {
        return imports.report(ImportTerritories.KIND, id, caller);
    }
}
