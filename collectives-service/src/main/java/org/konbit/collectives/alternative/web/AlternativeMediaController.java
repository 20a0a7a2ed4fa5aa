package org.konbit.collectives.alternative.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.konbit.collectives.alternative.AlternativeId;
import org.konbit.collectives.alternative.BringMedium;
import org.konbit.collectives.alternative.BringMedium.Brought;
import org.konbit.collectives.alternative.FindMedia;
import org.konbit.collectives.alternative.RemoveMedium;
import org.konbit.collectives.media.Cleaning;
import org.konbit.collectives.media.KeepMedia;
import org.konbit.collectives.media.Medium;
import org.konbit.collectives.media.MediumId;
import org.konbit.http.Caller;
import org.konbit.http.Page;
import org.konbit.http.Problems;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/alternatives/{id}/media")
@PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
class AlternativeMediaController {
    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";
    private static final String WEBP = "image/webp";
    private static final String MP3 = "audio/mpeg";
    private static final String OGG = "audio/ogg";
    private static final String OTHER_KIND = "By its bytes it is something else than its Content-Type says.";
    private static final String UNREADABLE = "It is broken, or of a variety that is not taken.";
    private static final String TOO_MANY_PIXELS = "It has more than 25 megapixels, or a side longer than 16384.";
    private static final String TOO_MANY_SCANS = "It is told in more than 100 scans.";
    private static final String FULL = "It has %d pictures and sounds already.".formatted(KeepMedia.MOST);
    private static final String BUSY = "Too many are being taken in at the moment.";

    private final BringMedium bringMedium;
    private final FindMedia findMedia;
    private final RemoveMedium removeMedium;
    private final KeepMedia keepMedia;

    AlternativeMediaController(
            BringMedium bringMedium, FindMedia findMedia, RemoveMedium removeMedium, KeepMedia keepMedia) {
        this.bringMedium = bringMedium;
        this.findMedia = findMedia;
        this.removeMedium = removeMedium;
        this.keepMedia = keepMedia;
    }

    /**
     * Adds a picture (JPEG, PNG, WebP that does not move) or a sound (MP3, Opus in Ogg) of at most 5 MiB. Where, when and
     * with what it was made is removed; JPEG and PNG are drawn anew, at most 1600 pixels long.
     */
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = JPEG, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = PNG, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = WEBP, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = MP3, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = OGG, schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(
            responseCode = "201",
            description = "What is kept of it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = MediumView.class)))
    @MayCall({"members", "organizers"})
    @MayCall(
            of = "a draft",
            value = {"members", "organizers"},
            isPrivate = true)
    @PostMapping(consumes = {JPEG, PNG, WEBP, MP3, OGG})
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses("media-full: It has 20 pictures and sounds already.")
    @Refuses(
            status = UNPROCESSABLE_CONTENT,
            value = {
                "medium-of-another-kind: " + OTHER_KIND,
                "medium-unreadable: " + UNREADABLE,
                "medium-too-many-pixels: " + TOO_MANY_PIXELS,
                "medium-too-many-scans: " + TOO_MANY_SCANS
            })
    @Refuses(status = SERVICE_UNAVAILABLE, value = "media-busy: " + BUSY)
    ResponseEntity<?> bring(@PathVariable AlternativeId id, HttpServletRequest request, Caller caller)
            throws IOException {
        var said = MediaType.parseMediaType(request.getContentType());
        var brought = bringMedium.bring(
                id,
                said.getType() + "/" + said.getSubtype(),
                () -> request.getInputStream().readAllBytes(),
                caller);
        return switch (brought) {
            case Brought.Kept(var medium) ->
                ResponseEntity.created(URI.create("/api/alternatives/%s/media/%s".formatted(id, medium.id())))
                        .body(MediumView.of(medium));
            case Brought.Refused(var why) -> refused(why);
            case Brought.Full() -> Problems.problem(CONFLICT, "media-full", FULL);
            case Brought.NoRoomNow() -> {
                var answer = Problems.problem(SERVICE_UNAVAILABLE, "media-busy", BUSY);
                yield ResponseEntity.status(answer.getStatusCode())
                        .headers(answer.getHeaders())
                        .header(HttpHeaders.RETRY_AFTER, "2")
                        .body(answer.getBody());
            }
        };
    }

    private static ResponseEntity<?> refused(Cleaning why) {
        return switch (why) {
            case Cleaning.OfAnotherKind() ->
                Problems.problem(UNPROCESSABLE_CONTENT, "medium-of-another-kind", OTHER_KIND);
            case Cleaning.Unreadable() -> Problems.problem(UNPROCESSABLE_CONTENT, "medium-unreadable", UNREADABLE);
            case Cleaning.TooManyPixels() ->
                Problems.problem(UNPROCESSABLE_CONTENT, "medium-too-many-pixels", TOO_MANY_PIXELS);
            case Cleaning.TooManyScans() ->
                Problems.problem(UNPROCESSABLE_CONTENT, "medium-too-many-scans", TOO_MANY_SCANS);
            case Cleaning.NoTurn() -> throw new IllegalStateException("Nothing is wrong with it");
            case Cleaning.Clean clean -> throw new IllegalStateException("Nothing is wrong with a " + clean.format());
        };
    }

    /** In the order in which they came; there are never so many that there is another page. */
    @MayCall({"people", "organizers anywhere"})
    @MayCall(
            of = "a draft",
            value = {"members", "organizers"},
            isPrivate = true)
    @GetMapping
    Page<MediumView> all(@PathVariable AlternativeId id, Caller caller) {
        return new Page<>(findMedia.of(id, caller).stream().map(MediumView::of).toList(), null);
    }

    /** The picture or the sound itself, which never changes. */
    @ApiResponse(
            responseCode = "200",
            description = "The picture or the sound",
            headers = @Header(name = "ETag", ref = "#/components/headers/ETag"),
            content = {
                @Content(mediaType = JPEG, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = PNG, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = WEBP, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = MP3, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = OGG, schema = @Schema(type = "string", format = "binary"))
            })
    @MayCall({"people", "organizers anywhere"})
    @MayCall(
            of = "a draft",
            value = {"members", "organizers"},
            isPrivate = true)
    @GetMapping(
            path = "/{medium}",
            produces = {JPEG, PNG, WEBP, MP3, OGG})
    ResponseEntity<Resource> one(@PathVariable AlternativeId id, @PathVariable MediumId medium, Caller caller) {
        var found = findMedia.one(id, medium, caller);
        return ResponseEntity.ok()
                .eTag("\"" + found.id() + "\"")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(found.format().mediaType()))
                .contentLength(found.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, named(found).toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(() -> keepMedia.open(found)));
    }

    private static ContentDisposition named(Medium medium) {
        return ContentDisposition.inline()
                .filename(medium.id() + "." + medium.format().ending())
                .build();
    }

    @MayCall({"members", "organizers"})
    @MayCall(
            of = "a draft",
            value = {"members", "organizers"},
            isPrivate = true)
    @DeleteMapping("/{medium}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable AlternativeId id, @PathVariable MediumId medium, Caller caller) {
        removeMedium.remove(id, medium, caller);
    }
}
