package org.konbit.gateway.personaldata.web;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.audit.Audited;
import org.konbit.gateway.limits.Pace;
import org.konbit.gateway.limits.PaceSettings;
import org.konbit.gateway.personaldata.EraseMe;
import org.konbit.gateway.personaldata.ExportMe;
import org.konbit.gateway.session.NotRelayed;
import org.konbit.gateway.session.SessionCookies;
import org.konbit.http.Caller;
import org.konbit.http.NotFound;
import org.konbit.http.Problems;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is held on whoever calls. */
@RestController
@MayCall("people")
@PreAuthorize("hasRole('MEMBER')")
class PersonalDataController {
    private static final String NOBODY = "not-found: The person was not found.";
    private static final String AWAY = "service-unavailable: collectives is not available now.";

    private static final String NOT_RELAYED = NotRelayed.TYPE + ": " + NotRelayed.SENTENCE;

    private static final int PART = 16 * 1024;

    private static final String ZIP = "application/zip";

    private final EraseMe eraseMe;
    private final ExportMe exportMe;
    private final SessionCookies cookies;
    private final PaceSettings pace;

    PersonalDataController(EraseMe eraseMe, ExportMe exportMe, SessionCookies cookies, PaceSettings pace) {
        this.eraseMe = eraseMe;
        this.exportMe = exportMe;
        this.cookies = cookies;
        this.pace = pace;
    }

    /**
     * Erases the person who calls, and ends their sessions. Name, handle and rights are gone when this is answered, the
     * rest within a minute. Again, it is answered by the same.
     */
    @ApiResponse(
            responseCode = "202",
            description = "Erased; the other services follow within a minute",
            content = @Content,
            headers =
                    @Header(
                            name = HttpHeaders.SET_COOKIE,
                            description = "Has the browser forget the session.",
                            schema = @Schema(type = "string")))
    @Refuses(status = HttpStatus.FORBIDDEN, value = SessionCookies.NO_PROOF)
    @Refuses(status = HttpStatus.FORBIDDEN, value = NOT_RELAYED)
    @Refuses(status = HttpStatus.NOT_FOUND, value = NOBODY)
    @Refuses(status = HttpStatus.SERVICE_UNAVAILABLE, value = AWAY)
    @Audited(Audited.When.BEFORE)
    @DeleteMapping("/api/me")
    ResponseEntity<?> erase(Caller caller) {
        return switch (eraseMe.erase(caller.subject())) {
            case EraseMe.Outcome.Erased() -> {
                var answer = ResponseEntity.status(HttpStatus.ACCEPTED);
                cookies.none().forEach(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie.toString()));
                yield answer.build();
            }
            case EraseMe.Outcome.NeverKnown() -> throw new NotFound("The person");
            case EraseMe.Outcome.Away(var service) -> isAway(service);
        };
    }

    /** All that every service holds on the person who calls: a page to read, in their language, and JSON. */
    @ApiResponse(
            responseCode = "200",
            description = "A ZIP with index.html, and a JSON file of each service",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    @Refuses(status = HttpStatus.FORBIDDEN, value = NOT_RELAYED)
    @Refuses(status = HttpStatus.NOT_FOUND, value = NOBODY)
    @Refuses(
            status = HttpStatus.TOO_MANY_REQUESTS,
            value = "too-many-exports: Others are being put together; ask again in a moment.")
    @Refuses(status = HttpStatus.SERVICE_UNAVAILABLE, value = AWAY)
    @Audited(Audited.When.BEFORE)
    @GetMapping(path = "/api/me/export")
    @Nullable
    ResponseEntity<?> export(Caller caller, HttpServletResponse response) throws IOException {
        return switch (exportMe.export(caller.subject())) {
            case ExportMe.Outcome.Exported exported -> {
                send(exported, response);
                yield null;
            }
            case ExportMe.Outcome.NeverKnown() -> throw new NotFound("The person");
            case ExportMe.Outcome.Away(var service) -> isAway(service);
            case ExportMe.Outcome.Busy() ->
                comeAgain(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-exports",
                        "Others are being put together; ask again in a moment.");
        };
    }

    private void send(ExportMe.Outcome.Exported exported, HttpServletResponse response) throws IOException {
        try (exported) {
            response.setContentType(ZIP);
            response.setContentLength(exported.zip().length);
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"konbit.zip\"");
            write(exported.zip(), response.getOutputStream());
            response.flushBuffer();
        }
    }

    /** As long as somebody reads it, there is no room for the next. */
    private void write(byte[] zip, OutputStream to) throws IOException {
        var reading = new Pace(pace);
        for (var from = 0; from < zip.length; from += PART) {
            var length = Math.min(PART, zip.length - from);
            reading.waits();
            to.write(zip, from, length);
            reading.moved(length);
            if (reading.isTooSlow()) throw new SocketTimeoutException("The caller reads too slowly");
        }
    }

    private static ResponseEntity<?> isAway(String service) {
        return comeAgain(
                HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", "%s is not available now.".formatted(service));
    }

    private static ResponseEntity<?> comeAgain(HttpStatus status, String slug, String detail) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.RETRY_AFTER, "2")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.detail(status, slug, detail, List.of()));
    }
}
