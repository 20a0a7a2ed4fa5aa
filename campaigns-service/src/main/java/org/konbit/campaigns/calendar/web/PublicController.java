package org.konbit.campaigns.calendar.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.action.Action;
import org.konbit.campaigns.action.ActionId;
import org.konbit.campaigns.action.FindActions.Position;
import org.konbit.campaigns.calendar.OpenActions;
import org.konbit.campaigns.calendar.OpenActions.Calendar;
import org.konbit.campaigns.calendar.ical.ICalendar;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.http.contract.MayCall;
import org.konbit.http.json.StrictJson;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public feed over HTTP. */
@RestController
@MayCall("anyone")
@RequestMapping("/api/public")
@PreAuthorize("permitAll()")
class PublicController {
    private static final MediaType ICS = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final OpenActions openActions;
    private final StrictJson json;

    PublicController(OpenActions openActions, StrictJson json) {
        this.openActions = openActions;
        this.json = json;
    }

    /** What a list is answered with, as {@link Page} writes it. */
    record OpenActionsPage(
            List<OpenActionView> items,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String nextCursor) {}

    @ApiResponse(
            responseCode = "200",
            description = "Open actions, the next first",
            headers = @Header(name = HttpHeaders.ETAG, ref = "#/components/headers/ETag"),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = OpenActionsPage.class)))
    @GetMapping("/actions")
    ResponseEntity<byte[]> list(
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            PageRequest page) {
        var found = openActions.list(
                territory,
                Days.beginning("from", from),
                Days.end("to", to),
                page.after(PublicController::position),
                page.limitPlusOne());
        var items = Page.of(found, page.limit(), PublicController::cursorOf).map(OpenActionView::of);
        return Cacheable.of(json.mapper().writeValueAsBytes(items), MediaType.APPLICATION_JSON);
    }

    @AnswersCalendar
    @GetMapping("/actions/{id}.ics")
    ResponseEntity<byte[]> action(@PathVariable ActionId id, Locale locale) {
        return calendar(openActions.of(id), locale);
    }

    @AnswersCalendar
    @GetMapping("/territories/{code}.ics")
    ResponseEntity<byte[]> territory(@PathVariable String code, Locale locale) {
        return calendar(openActions.ofTerritory(code), locale);
    }

    @AnswersCalendar
    @GetMapping("/collectives/{id}.ics")
    ResponseEntity<byte[]> collective(@PathVariable UUID id, Locale locale) {
        return calendar(openActions.ofCollective(id), locale);
    }

    private static ResponseEntity<byte[]> calendar(Calendar calendar, Locale locale) {
        var name = calendar.names().getOrDefault(locale.getLanguage(), calendar.name());
        return Cacheable.of(ICalendar.of(name, calendar.actions(), locale), ICS);
    }

    private static String cursorOf(Action action) {
        return action.plan().schedule().startsAt().toInstant().toEpochMilli() + ":" + action.id();
    }

    private static Position position(String text) {
        var parts = text.split(":", 2);
        if (parts.length != 2) throw new IllegalArgumentException("Not a position");
        return new Position(Instant.ofEpochMilli(Long.parseLong(parts[0])), ActionId.valueOf(parts[1]));
    }
}
