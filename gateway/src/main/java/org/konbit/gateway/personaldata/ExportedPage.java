package org.konbit.gateway.personaldata;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is held on a person as a page in their language, which needs nothing beside it. */
final class ExportedPage {
    private static final String USUAL = "ht";
    private static final Set<String> LANGUAGES = Set.of(USUAL, "fr", "es", "en");
    private static final String STYLE = "body{font:1rem/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}"
            + "table{border-collapse:collapse;margin:.3rem 0 1rem}"
            + "th,td{border:1px solid #bbb;padding:.2rem .5rem;text-align:left;vertical-align:top}"
            + "th{font-weight:normal;color:#555}";

    private final ResourceBundle words;
    private final Writer page;

    private ExportedPage(ResourceBundle words, Writer page) {
        this.words = words;
        this.page = page;
    }

    static void write(Map<String, String> held, JsonMapper json, Writer page) throws IOException {
        var language = language(held, json);
        var words = ResourceBundle.getBundle(
                "personal-data/words",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        new ExportedPage(words, page).write(language, held, json);
    }

    private static String language(Map<String, String> held, JsonMapper json) {
        return held.values().stream()
                .map(service -> json.readTree(service).at("/person/0/language").asString(""))
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse(USUAL);
    }

    private void write(String language, Map<String, String> held, JsonMapper json) throws IOException {
        var title = word("page");
        page.append("<!doctype html>\n<html lang=\"").append(language).append("\">\n<head><meta charset=\"utf-8\">");
        page.append("<meta name=\"viewport\" content=\"width=device-width\">");
        page.append("<title>")
                .append(title)
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head>\n<body>");
        page.append("<h1>")
                .append(title)
                .append("</h1>\n<p>")
                .append(word("intro"))
                .append("</p>\n");
        for (var service : held.values()) {
            for (var kind : json.readTree(service).properties()) kind(kind.getKey(), kind.getValue());
        }
        page.append("</body>\n</html>\n");
    }

    private void kind(String name, JsonNode all) throws IOException {
        page.append("<h2>").append(word(name)).append("</h2>\n");
        if (all.isEmpty()) page.append("<p>").append(word("nothing")).append("</p>\n");
        for (var one : all) value(one);
    }

    private void value(JsonNode value) throws IOException {
        if (value.isObject()) {
            page.append("<table>");
            for (var field : value.properties()) {
                if (field.getValue().isNull()) continue;
                page.append("<tr><th>").append(word(field.getKey())).append("</th><td>");
                value(field.getValue());
                page.append("</td></tr>\n");
            }
            page.append("</table>\n");
        } else if (value.isArray()) {
            var first = true;
            for (var one : value) {
                if (!first && one.isValueNode()) page.append(", ");
                value(one);
                first = false;
            }
        } else if (value.isBoolean()) {
            page.append(word(value.asBoolean() ? "yes" : "no"));
        } else {
            page.append(escaped(value.asString()));
        }
    }

    /** What has no word yet is shown by its name, and marked as such. */
    private String word(String name) {
        try {
            return escaped(words.getString(name));
        } catch (MissingResourceException noWordYet) {
            return "<code>" + escaped(name) + "</code>";
        }
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
