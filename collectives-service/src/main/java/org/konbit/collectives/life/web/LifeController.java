package org.konbit.collectives.life.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.konbit.audit.Audited;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.life.Moment;
import org.konbit.collectives.life.ReadLife;
import org.konbit.collectives.life.report.CsvLife;
import org.konbit.collectives.life.report.DaysCalendar;
import org.konbit.collectives.life.report.PdfLife;
import org.konbit.http.Caller;
import org.konbit.http.PageRequest;
import org.konbit.http.WantedForm;
import org.konbit.http.contract.MayCall;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A collective's page of life, in the form that is asked for, and its days. */
@RestController
@RequestMapping("/api/collectives/{id}")
@PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
class LifeController {
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
    private static final List<MediaType> FORMS =
            List.of(MediaType.APPLICATION_JSON, WantedForm.CSV, MediaType.APPLICATION_PDF);

    private final ReadLife readLife;

    LifeController(ReadLife readLife) {
        this.readLife = readLife;
    }

    /** A moment as it is shown; {@code source} is where what it tells can be read. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MomentView(
            LocalDate on, Moment.Kind kind, @Nullable String what, List<FigureView> figures, String source) {
        /** {@code of} is what is counted, such as a species; {@code unit} is left out of a count. */
        @JsonInclude(JsonInclude.Include.NON_NULL)
        record FigureView(
                Moment.Measure measure,
                @Nullable String of,
                String value,

                @Nullable String unit) {
            static FigureView of(Moment.Figure figure) {
                return new FigureView(
                        figure.measure(), figure.of(), figure.value().toPlainString(), figure.unit());
            }
        }

        static MomentView of(Moment moment) {
            return new MomentView(
                    moment.on(),
                    moment.kind(),
                    moment.what(),
                    moment.figures().stream().map(FigureView::of).toList(),
                    moment.source());
        }
    }

    /** The whole of it as CSV (a row a figure) or PDF, in the caller's language; page by page as JSON. */
    @ApiResponse(
            responseCode = "200",
            description = "In the form asked for, the first first",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = Moments.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(
                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                        schema = @Schema(type = "string", format = "binary"))
            })
    @MayCall({"members", "organizers"})
    @Audited
    @GetMapping("/life")
    ResponseEntity<?> life(
            @PathVariable CollectiveId id,
            PageRequest page,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Locale locale,
            Caller caller)
            throws HttpMediaTypeNotAcceptableException {
        var form = WantedForm.of(accept, FORMS);
        var life = readLife.life(id, caller);
        var answer = ResponseEntity.ok()
                .contentType(form)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE);
        if (form.equals(WantedForm.CSV)) return answer.body(CsvLife.of(life));
        if (form.equals(MediaType.APPLICATION_PDF)) return answer.body(PdfLife.of(life, locale));
        return answer.body(life.page(page).map(MomentView::of));
    }

    /** The shape of a page of moments, where the answer itself may have other forms. */
    record Moments(
            List<MomentView> items,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String nextCursor) {}

    /** Its planned and past days, as a calendar. */
    @ApiResponse(
            responseCode = "200",
            description = "A calendar of RFC 5545",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
    @MayCall({"members", "organizers"})
    @GetMapping(path = "/days.ics", produces = "text/calendar")
    ResponseEntity<byte[]> days(@PathVariable CollectiveId id, Caller caller) {
        var name = readLife.opened(id, caller).name();
        return ResponseEntity.ok().contentType(CALENDAR).body(DaysCalendar.of(name, readLife.days(id, caller)));
    }
}
