package org.konbit.notifications.recipient.web;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.audit.Audited;
import org.konbit.http.Caller;
import org.konbit.http.ETags;
import org.konbit.http.InvalidRequest;
import org.konbit.http.NotFound;
import org.konbit.http.Page;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.konbit.imports.ImportReport;
import org.konbit.imports.Imports;
import org.konbit.notifications.recipient.BlindIndex;
import org.konbit.notifications.recipient.ContactCard;
import org.konbit.notifications.recipient.ContactPoint;
import org.konbit.notifications.recipient.ContactPoints;
import org.konbit.notifications.recipient.ContactPoints.Adding;
import org.konbit.notifications.recipient.EmailAddress;
import org.konbit.notifications.recipient.Organizers;
import org.konbit.notifications.recipient.PhoneNumber;
import org.konbit.notifications.recipient.Phonebook;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own contact points, and the import of many. */
@RestController
class ContactPointController {
    private static final String RELAY = "relay";
    private static final String TAG = "#/components/headers/ETag";
    private static final String NOBODY = "not-found: The person was not found.";

    private final ContactPoints contactPoints;
    private final Phonebook phonebook;
    private final ContactsHeld contactsHeld;
    private final Organizers organizers;
    private final Imports imports;

    ContactPointController(
            ContactPoints contactPoints,
            Phonebook phonebook,
            ContactsHeld contactsHeld,
            Organizers organizers,
            Imports imports) {
        this.contactPoints = contactPoints;
        this.phonebook = phonebook;
        this.contactsHeld = contactsHeld;
        this.organizers = organizers;
        this.imports = imports;
    }

    /** What kinds there are, as they are written in requests and in the import. */
    enum Kind {
        phone,
        email,
        relay
    }

    record AddRequest(
            @NotNull Kind kind,
            @Nullable String value,
            @Nullable String relayHandle) {}

    /** A contact point as its own person sees it; {@code id} is for removing it. */
    record ContactPointView(
            String id,
            String kind,
            @Nullable String value,
            @Nullable String relayHandle,
            boolean verified,
            boolean silenced,
            @Nullable Instant since) {
        static ContactPointView of(ContactCard card, ContactPoint point, Phonebook phonebook) {
            return new ContactPointView(
                    point.index().hex(),
                    point.kind().name().toLowerCase(Locale.ROOT),
                    phonebook.value(card, point),
                    null,
                    point.verified(),
                    point.silenced(),
                    point.since());
        }

        static ContactPointView through(@Nullable String relayHandle) {
            return new ContactPointView(RELAY, RELAY, null, relayHandle, true, false, null);
        }
    }

    @ApiResponse(
            responseCode = "200",
            description = "All of them",
            headers = @Header(name = HttpHeaders.ETAG, ref = TAG),
            useReturnTypeSchema = true)
    @MayCall("people")
    @GetMapping("/api/me/contact-points")
    @Refuses(status = HttpStatus.NOT_FOUND, value = NOBODY)
    @PreAuthorize("hasRole('MEMBER')")
    ResponseEntity<Page<ContactPointView>> list(Caller caller) {
        var card = card(caller);
        return ETags.ok(card.version(), new Page<>(contactsHeld.views(card), null));
    }

    @ApiResponse(
            responseCode = "201",
            description = "The new one",
            headers = @Header(name = HttpHeaders.ETAG, ref = TAG),
            useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "200",
            description = "The one that was there already",
            headers = @Header(name = HttpHeaders.ETAG, ref = TAG),
            useReturnTypeSchema = true)
    @MayCall("people")
    @PostMapping("/api/me/contact-points")
    @Refuses(status = HttpStatus.NOT_FOUND, value = NOBODY)
    @PreAuthorize("hasRole('MEMBER')")
    ResponseEntity<ContactPointView> add(@Valid @RequestBody AddRequest request, Caller caller) {
        var person = caller.subject();
        return switch (request.kind()) {
            case phone -> {
                var phone = PhoneNumber.parse(required(request.value(), "/value"))
                        .orElseThrow(() -> new InvalidRequest(
                                "/value", "must be a plus sign and 7 to 15 digits, country code first"));
                yield added(contactPoints.addPhone(person, phone), phonebook.index(phone));
            }
            case email -> {
                var address = EmailAddress.parse(required(request.value(), "/value"))
                        .orElseThrow(() -> new InvalidRequest("/value", "must be a mail address"));
                yield added(contactPoints.addEmail(person, address), phonebook.index(address));
            }
            case relay -> added(contactPoints.addRelay(person, required(request.relayHandle(), "/relayHandle")), null);
        };
    }

    private ResponseEntity<ContactPointView> added(Adding adding, @Nullable BlindIndex index) {
        return switch (adding) {
            case Adding.Added(var card, var isNew) -> {
                var id = index == null ? RELAY : index.hex();
                var view = contactsHeld.views(card).stream()
                        .filter(point -> point.id().equals(id))
                        .findFirst()
                        .orElseThrow();
                yield ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                        .eTag(ETags.of(card.version() + (isNew ? 1 : 0)))
                        .body(view);
            }
            case Adding.UnknownPerson() -> throw new NotFound("The person");
            case Adding.UnknownRelay() -> throw new InvalidRequest("/relayHandle", "names nobody who is known");
            case Adding.OwnRelay() -> throw new InvalidRequest("/relayHandle", "must be somebody else");
        };
    }

    /** Removes all of them. */
    @MayCall("people")
    @DeleteMapping("/api/me/contact-points")
    @PreAuthorize("hasRole('MEMBER')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeAll(Caller caller) {
        contactPoints.removeAll(caller.subject());
    }

    @MayCall(value = "themselves", isPrivate = true)
    @DeleteMapping("/api/me/contact-points/{id}")
    @PreAuthorize("hasRole('MEMBER')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, Caller caller) {
        var known = contactsHeld.views(card(caller)).stream()
                .anyMatch(point -> point.id().equals(id));
        if (!known) {
            throw new NotFound("The contact point");
        }
        boolean relay = id.equals(RELAY);
        contactPoints.remove(caller.subject(), relay ? Set.of() : Set.of(new BlindIndex(id)), relay);
    }

    @MayCall("organizers anywhere")
    @Audited(Audited.When.BEFORE)
    @PostMapping(path = "/api/contact-points/import", consumes = "text/csv")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasRole('ORGANIZER')")
    ResponseEntity<ImportReport> importAll(
            HttpServletRequest request, @RequestParam(defaultValue = "false") boolean dryRun, Caller caller)
            throws IOException {
        organizers.checkSomewhere(caller);
        return imports.accept("contact-points", request.getInputStream(), caller, "/api/contact-points/import", dryRun);
    }

    @MayCall(
            value = {"themselves", "platform organizers"},
            isPrivate = true)
    @Audited
    @GetMapping("/api/contact-points/import/{id}")
    @PreAuthorize("hasRole('ORGANIZER')")
    ImportReport imported(@PathVariable UUID id, Caller caller) {
        return imports.report("contact-points", id, caller);
    }

    private ContactCard card(Caller caller) {
        return contactPoints.of(caller.subject()).orElseThrow(() -> new NotFound("The person"));
    }

    private static String required(@Nullable String value, String pointer) {
        if (value == null || value.isBlank()) {
            throw new InvalidRequest(pointer, "must be given for this kind");
        }
        return value;
    }
}
