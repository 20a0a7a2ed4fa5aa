package org.konbit.campaigns.impact.report;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.konbit.campaigns.impact.Impact;
import org.springframework.stereotype.Component;

/** Impact as a document to hand on: the page, on paper. */
@Component
public class PdfReport {
    private final HtmlReport htmlReport;

    PdfReport(HtmlReport htmlReport) {
        this.htmlReport = htmlReport;
    }

    public byte[] of(Impact impact, Locale locale) {
        var bytes = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .withHtmlContent(htmlReport.of(impact, locale), null)
                    .toStream(bytes)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
