package org.konbit.notifications.sending.smtp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.konbit.notifications.wording.Text;

/** A mail in one language as bytes, ready but for what differs from letter to letter. */
public final class MailTemplate {
    private static final String BOUNDARY = "=_part";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final byte[] beforeAddress;
    private final byte[] afterAddress;
    private final byte[] afterId;

    private MailTemplate(String beforeAddress, String afterAddress, String afterId) {
        this.beforeAddress = ascii(beforeAddress);
        this.afterAddress = ascii(afterAddress);
        this.afterId = ascii(afterId);
    }

    /**
     * Who mails are from, as all templates say it.
     *
     * @param name empty for none
     */
    public record From(String address, String name) {
        String named() {
            return name.isEmpty() ? "" : Headers.phrase(name) + " ";
        }

        public String domain() {
            return address.substring(address.lastIndexOf('@') + 1);
        }
    }

    public static MailTemplate of(Text text, String language, From from, String traceparent, ZonedDateTime now) {
        var body = new StringBuilder()
                .append("MIME-Version: 1.0\r\n")
                .append("Auto-Submitted: auto-generated\r\n")
                .append("traceparent: ")
                .append(traceparent)
                .append("\r\n")
                .append("Content-Language: ")
                .append(language)
                .append("\r\n")
                .append("Content-Type: multipart/alternative; boundary=\"")
                .append(BOUNDARY)
                .append("\"\r\n\r\n");
        part(body, "plain", text.mail() + "\n");
        part(body, "html", Html.of(text.title(), text.mail(), language));
        body.append("--").append(BOUNDARY).append("--");
        return new MailTemplate(
                "From: " + from.named() + "<" + from.address() + ">\r\nTo: <",
                ">\r\nSubject: " + Headers.encoded(text.title()) + "\r\nDate: "
                        + DATE.format(now.withZoneSameInstant(ZoneOffset.UTC)) + "\r\nMessage-ID: <",
                "@" + from.domain() + ">\r\n" + body);
    }

    private static void part(StringBuilder body, String subtype, String content) {
        body.append("--")
                .append(BOUNDARY)
                .append("\r\n")
                .append("Content-Type: text/")
                .append(subtype)
                .append("; charset=UTF-8\r\n")
                .append("Content-Transfer-Encoding: quoted-printable\r\n\r\n")
                .append(QuotedPrintable.encode(content))
                .append("\r\n");
    }

    void write(Letter letter, OutputStream out) throws IOException {
        out.write(beforeAddress);
        out.write(letter.address().getBytes(StandardCharsets.UTF_8));
        out.write(afterAddress);
        out.write(ascii(letter.id()));
        out.write(afterId);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
