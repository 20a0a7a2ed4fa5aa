package org.konbit.collectives.person.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.konbit.audit.Audited;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.MayOrganize;
import org.konbit.collectives.collective.Standing;
import org.konbit.collectives.collective.Standings;
import org.konbit.collectives.person.AppointPerson;
import org.konbit.collectives.person.ChangePerson;
import org.konbit.collectives.person.FindPeople;
import org.konbit.collectives.person.Person;
import org.konbit.collectives.person.PersonId;
import org.konbit.collectives.person.RegisterPerson;
import org.konbit.collectives.person.imports.ImportPeople;
import org.konbit.http.Caller;
import org.konbit.http.ETags;
import org.konbit.http.IfMatch;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.konbit.imports.ImportReport;
import org.konbit.imports.Imports;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/people")
@PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
class PersonController {
    private static final String IMPORT = "/api/people/import";

    private final RegisterPerson registerPerson;
    private final ChangePerson changePerson;
    private final AppointPerson appointPerson;
    private final FindPeople findPeople;
    private final MayOrganize mayOrganize;
    private final Standings standings;
    private final PersonViews views;
    private final Imports imports;

    PersonController(
            RegisterPerson registerPerson,
            ChangePerson changePerson,
            AppointPerson appointPerson,
            FindPeople findPeople,
            MayOrganize mayOrganize,
            Standings standings,
            PersonViews views,
            Imports imports) {
        this.registerPerson = registerPerson;
        this.changePerson = changePerson;
        this.appointPerson = appointPerson;
        this.findPeople = findPeople;
        this.mayOrganize = mayOrganize;
        this.standings = standings;
        this.views = views;
        this.imports = imports;
    }

    @MayCall({"organizers", "coordinators anywhere", "facilitators anywhere"})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses("already-exists: There is one already with the same identity.")
    ResponseEntity<PersonView> register(@Valid @RequestBody RegisterPersonRequest request, Caller caller) {
        var person = registerPerson.register(request.toCommand(), caller);
        var view = views.showWithName(person);
        return ResponseEntity.created(URI.create("/api/people/" + person.id()))
                .eTag(ETags.of(person.version(), PersonViews.variant(view.displayName())))
                .body(view);
    }

    @MayCall({"members", "organizers"})
    @Audited
    @GetMapping
    Page<PersonView> all(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable UUID collective,
            PageRequest page,
            Caller caller) {
        var viewer = standings.of(caller);
        return findPeople
                .all(given(q), given(territory), collective == null ? null : new CollectiveId(collective), page, viewer)
                .map(person -> views.show(person, viewer));
    }

    private static @Nullable String given(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }

    @MayCall(
            value = {"themselves", "members", "organizers"},
            isPrivate = true)
    @GetMapping("/{id}")
    ResponseEntity<PersonView> one(@PathVariable PersonId id, Caller caller) {
        var viewer = standings.of(caller);
        var person = findPeople.met(id, viewer);
        return ok(person, viewer);
    }

    @MayCall(
            value = {"themselves", "coordinators", "organizers"},
            isPrivate = true,
            knownTo = "members")
    @PatchMapping("/{id}")
    @Refuses("already-exists: There is one already with the same identity.")
    ResponseEntity<PersonView> change(
            @PathVariable PersonId id,
            @Valid @RequestBody ChangePersonRequest request,
            IfMatch ifMatch,
            Caller caller) {
        var person = changePerson.change(id, request.toCommand(), ifMatch, caller);
        return ok(person, standings.of(caller));
    }

    @MayCall(
            value = "organizers",
            isPrivate = true,
            knownTo = {"themselves", "members"})
    @Audited(Audited.When.BEFORE)
    @PutMapping("/{id}/appointments")
    ResponseEntity<PersonView> appoint(
            @PathVariable PersonId id,
            @Valid @Size(max = 50) @RequestBody List<@Valid @NotNull AppointmentRequest> request,
            IfMatch ifMatch,
            Caller caller) {
        var wanted = IntStream.range(0, request.size())
                .mapToObj(i -> request.get(i).toWanted(i))
                .toList();
        var person = appointPerson.appoint(id, wanted, ifMatch, caller);
        return ok(person, standings.of(caller));
    }

    private ResponseEntity<PersonView> ok(Person person, Standing viewer) {
        var view = views.show(person, viewer);
        return ETags.ok(person.version(), PersonViews.variant(view.displayName()), view);
    }

    @MayCall("organizers anywhere")
    @Audited(Audited.When.BEFORE)
    @PostMapping(path = "/import", consumes = "text/csv")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasRole('ORGANIZER')")
    ResponseEntity<ImportReport> enrol(
            HttpServletRequest request, @RequestParam(defaultValue = "false") boolean dryRun, Caller caller)
            throws IOException {
        mayOrganize.checkSomewhere(caller);
        return imports.accept(ImportPeople.KIND, request.getInputStream(), caller, IMPORT, dryRun);
    }

    @MayCall(
            value = {"themselves", "platform organizers"},
            isPrivate = true)
    @Audited
    @GetMapping("/import/{id}")
    @PreAuthorize("hasRole('ORGANIZER')")
    ImportReport report(@PathVariable UUID id, Caller caller) {
        return imports.report(ImportPeople.KIND, id, caller);
    }
}
