package org.konbit.campaigns.impact.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoField;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.Languages;
import org.konbit.campaigns.impact.Impact;
import org.springframework.stereotype.Component;

/** Impact as a page that can be read, heard and printed. */
@Component
public class HtmlReport {
    private static final String STYLE = """
            @page { size: A4; margin: 18mm 16mm }
            body { font-family: 'Noto Sans', 'DejaVu Sans', sans-serif; color: #1a1a1a; line-height: 1.4;
              max-width: 48em; margin: 1em auto; padding: 0 1em; font-size: 11pt }
            h1 { font-size: 20pt; margin: 0 0 4pt } h2 { font-size: 14pt; margin: 18pt 0 4pt; color: #14532d }
            table { border-collapse: collapse; width: 100%; margin: 4pt 0 8pt }
            caption { text-align: left; font-weight: bold; padding: 4pt 0 }
            th, td { border: 1px solid #6b7280; padding: 3pt 6pt; text-align: left; vertical-align: top }
            td.n { text-align: right; white-space: nowrap } thead th { background: #e5efe7 }
            h2, caption { page-break-after: avoid } table { page-break-inside: avoid; -fs-table-paginate: paginate }
            tr { page-break-inside: avoid } p.note { color: #444; font-size: 9.5pt }
            @media print { body { max-width: none; margin: 0; padding: 0 } }
            """;

    /** What a browser may do with it: show it in this style. */
    public static final String CONTENT_RULES =
            "default-src 'none'; style-src 'sha256-%s'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
                    .formatted(Base64.getEncoder().encodeToString(sha256(STYLE)));

    private static final List<String> CREOLE_MONTHS = List.of(
            "janvye", "fevriye", "mas", "avril", "me", "jen", "jiyè", "out", "septanm", "oktòb", "novanm", "desanm");

    private static final DateTimeFormatter CREOLE_DAYS = new DateTimeFormatterBuilder()
            .appendPattern("d ")
            .appendText(
                    ChronoField.MONTH_OF_YEAR,
                    IntStream.rangeClosed(1, 12)
                            .boxed()
                            .collect(Collectors.toMap(Integer::longValue, month -> CREOLE_MONTHS.get(month - 1))))
            .appendPattern(" uuuu")
            .toFormatter(Locale.ROOT);

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String of(Impact impact, Locale locale) {
        return new Page(Wording.of(locale)).of(impact);
    }

    private static final class Page {
        private final Wording words;
        private final NumberFormat numbers;
        private final DateTimeFormatter days;
        private final StringBuilder html = new StringBuilder();

        Page(Wording words) {
            this.words = words;
            // No locale data knows Creole: numbers are written as in French, and months come from here.
            var isCreole = words.locale().getLanguage().equals("ht");
            this.numbers = NumberFormat.getInstance(isCreole ? Locale.FRENCH : words.locale());
            this.days = isCreole
                    ? CREOLE_DAYS
                    : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(words.locale());
        }

        String of(Impact impact) {
            var title = text(impact.title());
            html.append("<!DOCTYPE html>\n<html lang=\"")
                    .append(words.locale().toLanguageTag())
                    .append("\"><head><meta charset=\"UTF-8\"/>")
                    .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><title>")
                    .append(escaped(words.word("impact") + ": " + title))
                    .append("</title><style>")
                    .append(STYLE)
                    .append("</style></head>\n<body><main>\n<h1>")
                    .append(escaped(title))
                    .append("</h1>\n");
            head(impact);
            told(impact);
            actions(impact);
            restoration(impact);
            indicators(impact);
            obstacles(impact);
            return html.append("</main></body></html>\n").toString();
        }

        private void head(Impact impact) {
            paragraph(words.word("impact") + " · " + words.value("state", impact.state()));
            paragraph("%s – %s"
                    .formatted(
                            days.format(impact.period().from()),
                            days.format(impact.period().to())));
            paragraph(words.word("scope") + ": "
                    + String.join(
                            ", ",
                            impact.scope().stream()
                                    .map(place -> place.name() == null ? place.territory() : place.name())
                                    .toList()));
        }

        private void told(Impact impact) {
            heading("told");
            note("told.note");
            var told = impact.told();
            figures(
                    "told.caption",
                    List.of(
                            row("recipients", told.recipients()),
                            row("told", told.told()),
                            row("queued", told.queued()),
                            row("failed", told.failed()),
                            row("skipped", told.skipped())));
            byKey("by.channel", "channel", told.byChannel());
            byKey("by.language", "language", told.byLanguage());
        }

        private void actions(Impact impact) {
            heading("actions");
            if (impact.actions().isEmpty()) {
                paragraph(words.word("none"));
                return;
            }
            table("actions.caption", "action", "accepted", "headcount", "declined", "delegated", "attended", "crowd");
            for (var action : impact.actions()) {
                html.append("<tr><th scope=\"row\">")
                        .append(escaped(text(action.title())))
                        .append("<br/><small>")
                        .append(escaped("%s · %s · %s"
                                .formatted(
                                        words.value("kind", action.kind()),
                                        days.format(action.startsAt()),
                                        words.value("state", action.state()))))
                        .append("</small></th>");
                number(action.counts().accepted());
                number(action.counts().headcount());
                number(action.counts().declined());
                number(action.counts().delegated());
                number(action.counts().attended());
                var crowd = action.crowd();
                cell(
                        "n",
                        crowd == null
                                ? "–"
                                : "%s–%s".formatted(numbers.format(crowd.low()), numbers.format(crowd.high())));
                html.append("</tr>\n");
            }
            html.append("</tbody></table>\n");
            var came = impact.came();
            figures("came.caption", List.of(row("attended", came.attended())));
            if (came.crowd() != null) {
                paragraph("%s: %s–%s"
                        .formatted(
                                words.word("crowd"),
                                numbers.format(came.crowd().low()),
                                numbers.format(came.crowd().high())));
            }
        }

        private void restoration(Impact impact) {
            heading("restoration");
            note("restoration.note");
            var land = impact.restoration();
            figures(
                    "restoration.caption",
                    List.of(row("workdays", land.workDays()), row("persondays", land.personDays())));
            byKey("trees", "species", land.trees());
            byKey("metres", "barrier", land.metres());
        }

        private void indicators(Impact impact) {
            heading("indicators");
            if (impact.indicators().isEmpty()) {
                paragraph(words.word("none"));
                return;
            }
            note("indicators.note");
            table("indicators.caption", "indicator", "unit", "baseline", "target", "latest", "confidence");
            for (var indicator : impact.indicators()) {
                html.append("<tr><th scope=\"row\">")
                        .append(escaped(text(indicator.name())))
                        .append("</th>");
                cell("", indicator.unit());
                number(indicator.baseline());
                number(indicator.target());
                var latest = indicator.latest();
                cell(
                        "n",
                        latest == null
                                ? "–"
                                : "%s (%s)".formatted(numbers.format(latest.value()), days.format(latest.date())));
                cell(
                        "",
                        latest == null || latest.confidence() == null
                                ? "–"
                                : words.value("confidence", latest.confidence()));
                html.append("</tr>\n");
            }
            html.append("</tbody></table>\n");
        }

        private void obstacles(Impact impact) {
            heading("obstacles");
            if (impact.obstacles().isEmpty()) {
                paragraph(words.word("none"));
                return;
            }
            table("obstacles.caption", "obstacle", "description", "tried");
            for (var obstacle : impact.obstacles()) {
                html.append("<tr><th scope=\"row\">")
                        .append(escaped(words.value("obstacle", obstacle.kind())))
                        .append("</th>");
                cell("", obstacle.description());
                html.append("<td>");
                for (var strategy : obstacle.strategies()) {
                    var worked = strategy.worked() == null
                            ? ""
                            : " (" + words.word("worked") + ": " + words.value("worked", strategy.worked()) + ")";
                    html.append("<p>")
                            .append(escaped(strategy.tried() + worked))
                            .append("</p>");
                }
                html.append("</td></tr>\n");
            }
            html.append("</tbody></table>\n");
        }

        private String text(Map<String, String> texts) {
            return Languages.textIn(words.locale(), texts);
        }

        private void heading(String key) {
            html.append("<h2>").append(escaped(words.word(key))).append("</h2>\n");
        }

        private void paragraph(String text) {
            html.append("<p>").append(escaped(text)).append("</p>\n");
        }

        private void note(String key) {
            html.append("<p class=\"note\">").append(escaped(words.word(key))).append("</p>\n");
        }

        private void table(String caption, String... columns) {
            html.append("<table><caption>").append(escaped(words.word(caption))).append("</caption><thead><tr>");
            for (var column : columns) {
                html.append("<th scope=\"col\">")
                        .append(escaped(words.word(column)))
                        .append("</th>");
            }
            html.append("</tr></thead><tbody>\n");
        }

        private Map.Entry<String, Number> row(String key, Number value) {
            return Map.entry(words.word(key), value);
        }

        private void figures(String caption, List<Map.Entry<String, Number>> rows) {
            table(caption, "figure", "number");
            for (var row : rows) {
                html.append("<tr><th scope=\"row\">")
                        .append(escaped(row.getKey()))
                        .append("</th>");
                number(row.getValue());
                html.append("</tr>\n");
            }
            html.append("</tbody></table>\n");
        }

        private void byKey(String caption, String values, Map<String, ? extends Number> rows) {
            if (rows.isEmpty()) return;
            figures(
                    caption,
                    rows.entrySet().stream()
                            .map(row -> Map.<String, Number>entry(words.value(values, row.getKey()), row.getValue()))
                            .toList());
        }

        private void number(@Nullable Number value) {
            cell("n", value == null ? "–" : numbers.format(value));
        }

        private void cell(String style, String text) {
            html.append(style.isEmpty() ? "<td>" : "<td class=\"" + style + "\">")
                    .append(escaped(text))
                    .append("</td>");
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&#39;");
        }
    }
}
