package org.konbit.collectives.life.report;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.konbit.collectives.life.Moment;
import org.konbit.collectives.life.ReadLife.Life;
import org.springframework.web.util.HtmlUtils;

/** A page of life to print and to hang up where the collective meets. */
public final class PdfLife {
    private static final String STYLE = """
            @page { size: A4; margin: 18mm 16mm }
            body { font-family: 'Noto Sans', 'DejaVu Sans', sans-serif; color: #1a1a1a; line-height: 1.4; font-size: 10.5pt }
            h1 { font-size: 20pt; margin: 0 0 2pt } p { margin: 0 0 10pt; color: #444 }
            table { border-collapse: collapse; width: 100%; -fs-table-paginate: paginate }
            th, td { border: 1px solid #6b7280; padding: 3pt 6pt; text-align: left; vertical-align: top }
            td.d { white-space: nowrap } thead th { background: #e5efe7 } tr { page-break-inside: avoid }
            td.s { font-size: 7pt; color: #444 }
            """;

    private PdfLife() {}

    public static byte[] of(Life life, Locale locale) {
        var bytes = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .withHtmlContent(page(life, Wording.of(locale)), null)
                    .toStream(bytes)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String page(Life life, Wording words) {
        var rows = life.moments().stream()
                .map(moment -> "<tr><td class=\"d\">%s</td><td>%s</td><td>%s</td><td class=\"s\">%s</td></tr>\n"
                        .formatted(
                                words.day(moment.on()),
                                told(moment, words),
                                moment.figures().stream()
                                        .map(figure -> escaped(figure(figure, words)))
                                        .collect(Collectors.joining("<br/>")),
                                escaped(moment.source())))
                .collect(Collectors.joining());
        var name = escaped(life.collective().name());
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="UTF-8"/><title>%s</title><style>%s</style></head>
                <body><h1>%s</h1><p>%s</p>
                <table><thead><tr><th>%s</th><th>%s</th><th>%s</th><th>%s</th></tr></thead><tbody>
                %s</tbody></table></body></html>
                """.formatted(
                        words.language(),
                        name,
                        STYLE,
                        name,
                        words.word("page-of-life"),
                        words.word("day"),
                        words.word("what"),
                        words.word("figures"),
                        words.word("source"),
                        rows);
    }

    private static String told(Moment moment, Wording words) {
        var kind = "<b>%s</b>".formatted(escaped(words.word("kind." + moment.kind())));
        return moment.what() == null ? kind : kind + "<br/>" + escaped(moment.what());
    }

    private static String figure(Moment.Figure figure, Wording words) {
        var measure = words.word("measure." + figure.measure());
        var of = figure.of() == null ? "" : " (" + figure.of() + ")";
        var unit = figure.unit() == null ? "" : " " + figure.unit();
        return "%s%s: %s%s".formatted(measure, of, words.number(figure.value()), unit);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
