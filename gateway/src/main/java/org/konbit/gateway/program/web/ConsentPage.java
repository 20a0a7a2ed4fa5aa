package org.konbit.gateway.program.web;

import java.net.URI;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.konbit.gateway.program.Grant;
import org.konbit.gateway.program.Program;
import org.springframework.web.util.HtmlUtils;

/**
 * Asks in a member's language, with two buttons and nothing that runs.
 *
 * @param contentRules what a browser may do with it: send the form here, and follow the answer to the program
 */
record ConsentPage(String html, String language, String contentRules) {
    private static final List<String> LANGUAGES = List.of("ht", "fr", "es", "en");
    private static final String WORDS = "program/words";
    private static final String FORM = """
            <form method="post" action="/oauth2/authorize">
            <input type="hidden" name="client_id" value="%s">
            <input type="hidden" name="state" value="%s">
            %s<button type="submit">%s</button>
            </form>
            """;

    static ConsentPage of(Program program, Grant grant, String state, Locale asked) {
        var language = LANGUAGES.contains(asked.getLanguage()) ? asked.getLanguage() : LANGUAGES.getFirst();
        var words = ResourceBundle.getBundle(WORDS, Locale.of(language));
        var scopes = grant.asked().scopes().stream().sorted().toList();
        var backTo = backTo(program, grant);
        var title = format(words, "asks", program.name());
        var items = new StringBuilder();
        var fields = new StringBuilder();
        for (var scope : scopes) {
            items.append("<li>").append(text(meaningOf(scope, words))).append("</li>\n");
            fields.append("<input type=\"hidden\" name=\"scope\" value=\"%s\">%n".formatted(text(scope)));
        }
        var id = program.id().toString();
        var html = """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                </head>
                <body>
                <h1>%s</h1>
                <p>%s</p>
                <ul>
                %s</ul>
                <p>%s</p>
                %s%s</body>
                </html>
                """.formatted(
                        language,
                        text(title),
                        text(title),
                        text(format(words, "as", grant.handle())),
                        items,
                        text(format(words, "back", backTo.getHost() == null ? backTo.getScheme() : backTo.getHost())),
                        FORM.formatted(id, text(state), fields, text(words.getString("yes"))),
                        FORM.formatted(id, text(state), "", text(words.getString("no"))));
        var rules = "default-src 'none'; form-action 'self' %s; frame-ancestors 'none'; base-uri 'none'"
                .formatted(sourceOf(backTo));
        return new ConsentPage(html, language, rules);
    }

    private static URI backTo(Program program, Grant grant) {
        var asked = grant.asked().redirectUri();
        return URI.create(asked == null ? program.redirectUris().iterator().next() : asked);
    }

    /** Browsers hold a form to these rules also where its answer sends them. */
    private static String sourceOf(URI backTo) {
        var isWeb = "https".equals(backTo.getScheme()) || "http".equals(backTo.getScheme());
        return isWeb ? backTo.getScheme() + "://" + backTo.getRawAuthority() : backTo.getScheme() + ":";
    }

    /** A service that has no words yet is named as it is. */
    private static String meaningOf(String scope, ResourceBundle words) {
        try {
            return words.getString(scope.replace(':', '.'));
        } catch (MissingResourceException none) {
            return scope;
        }
    }

    private static String format(ResourceBundle words, String key, String value) {
        return new MessageFormat(words.getString(key), words.getLocale()).format(new Object[] {value});
    }

    private static String text(String plain) {
        return HtmlUtils.htmlEscape(plain, "UTF-8");
    }
}
