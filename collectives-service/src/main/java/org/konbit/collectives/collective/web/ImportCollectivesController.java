package org.konbit.collectives.collective.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.konbit.audit.Audited;
import org.konbit.collectives.collective.MayOrganize;
import org.konbit.collectives.collective.imports.ImportCollectives;
import org.konbit.http.Caller;
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

/** Collectives from a file. */
@RestController
@RequestMapping(ImportCollectivesController.PATH)
@PreAuthorize("hasRole('ORGANIZER')")
class ImportCollectivesController {
    static final String PATH = "/api/collectives/import";

    private final MayOrganize mayOrganize;
    private final Imports imports;

    ImportCollectivesController(MayOrganize mayOrganize, Imports imports) {
        this.mayOrganize = mayOrganize;
        this.imports = imports;
    }

    @MayCall("organizers anywhere")
    @Audited(Audited.When.BEFORE)
    @PostMapping(consumes = "text/csv")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ImportReport> enter(
            HttpServletRequest request, @RequestParam(defaultValue = "false") boolean dryRun, Caller caller)
            throws IOException {
        mayOrganize.checkSomewhere(caller);
        return imports.accept(ImportCollectives.KIND, request.getInputStream(), caller, PATH, dryRun);
    }

    @MayCall(
            value = {"themselves", "platform organizers"},
            isPrivate = true)
    @Audited
    @GetMapping("/{id}")
    ImportReport report(@PathVariable UUID id, Caller caller) {
        return imports.report(ImportCollectives.KIND, id, caller);
    }
}
