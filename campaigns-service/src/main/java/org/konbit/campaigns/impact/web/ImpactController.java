package org.konbit.campaigns.impact.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.campaign.CampaignId;
import org.konbit.campaigns.impact.Impact;
import org.konbit.campaigns.impact.ReadImpact;
import org.konbit.campaigns.impact.report.CsvReport;
import org.konbit.campaigns.impact.report.HtmlReport;
import org.konbit.campaigns.impact.report.PdfReport;
import org.konbit.http.Caller;
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
import org.springframework.web.bind.annotation.RestController;

/** A campaign's impact over HTTP, in the form that is asked for. */
@RestController
class ImpactController {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final List<MediaType> FORMS =
            List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PDF, WantedForm.CSV, HTML);

    private final ReadImpact readImpact;
    private final HtmlReport htmlReport;
    private final PdfReport pdfReport;

    ImpactController(ReadImpact readImpact, HtmlReport htmlReport, PdfReport pdfReport) {
        this.readImpact = readImpact;
        this.htmlReport = htmlReport;
        this.pdfReport = pdfReport;
    }

    @Operation(
            summary = "Says what came of a campaign",
            description = "Who was told is known as of when sending ended: told are those to whom it was sent. What"
                    + " receipts say that came later stands in the dispatch, at /api/dispatches/{id}.")
    @ApiResponse(
            responseCode = "200",
            description = "In the form asked for",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Impact.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string"))
            })
    @MayCall({"coordinators", "organizers"})
    @MayCall(of = "a draft", value = "organizers", isPrivate = true)
    @GetMapping("/api/campaigns/{id}/impact")
    @PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
    ResponseEntity<?> impact(
            @PathVariable CampaignId id,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Locale locale,
            Caller caller)
            throws HttpMediaTypeNotAcceptableException {
        var form = WantedForm.of(accept, FORMS);
        var impact = readImpact.read(id, caller);
        var answer = ResponseEntity.ok()
                .contentType(form)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE);
        if (form.equals(HTML)) answer.header("Content-Security-Policy", HtmlReport.CONTENT_RULES);
        return answer.body(inForm(impact, form, locale));
    }

    private Object inForm(Impact impact, MediaType form, Locale locale) {
        if (form.equals(WantedForm.CSV)) return CsvReport.of(impact, locale);
        if (form.equals(HTML)) return htmlReport.of(impact, locale);
        if (form.equals(MediaType.APPLICATION_PDF)) return pdfReport.of(impact, locale);
        return impact;
    }
}
