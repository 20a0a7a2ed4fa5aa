package org.konbit.notifications.sending.smtp;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The same words for those whose reader shows HTML: no images, no scripts, nothing fetched from anywhere. */
final class Html {
    private Html() {}

    static String of(String title, String text, String language) {
        var paragraphs = Arrays.stream(text.split("\n\n"))
                .map(paragraph -> "<p>" + escaped(paragraph).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="UTF-8"><title>%s</title></head>
                <body style="font-family:sans-serif;max-width:40em;margin:1em auto;padding:0 1em;line-height:1.5">
                %s
                </body></html>
                """.formatted(escaped(language), escaped(title), paragraphs);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
