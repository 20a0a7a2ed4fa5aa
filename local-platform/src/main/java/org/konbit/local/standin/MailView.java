package org.konbit.local.standin;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A mail as its receiver reads it; a header that stands there twice has both values, one a line. */
record MailView(
        String id,
        String at,
        String from,
        String to,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String html,
        Map<String, String> headers) {
    private static final Session SESSION = Session.getInstance(lenient());

    private static Properties lenient() {
        var properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        return properties;
    }

    static MailView of(Arrivals.Arrived<Message.Mail> arrived) {
        var mail = arrived.message();
        try {
            var mime = new MimeMessage(SESSION, new ByteArrayInputStream(mail.raw()));
            var bodies = new Bodies();
            bodies.collect(mime);
            return new MailView(
                    Long.toString(arrived.number()),
                    arrived.at().toString(),
                    mail.from(),
                    mail.to(),
                    mime.getSubject(),
                    bodies.text,
                    bodies.html,
                    headers(mime));
        } catch (MessagingException | UnsupportedEncodingException notMime) {
            // Whatever came is shown: hiding it would hide the sender's mistake.
            return new MailView(
                    Long.toString(arrived.number()),
                    arrived.at().toString(),
                    mail.from(),
                    mail.to(),
                    null,
                    new String(mail.raw(), StandardCharsets.UTF_8),
                    null,
                    Map.of("X-Stand-In-Unreadable", String.valueOf(notMime.getMessage())));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, String> headers(MimeMessage mime)
            throws MessagingException, UnsupportedEncodingException {
        var headers = new LinkedHashMap<String, String>();
        for (Header header : Collections.list(mime.getAllHeaders())) {
            headers.merge(header.getName(), decoded(header.getValue()), (one, two) -> one + "\n" + two);
        }
        return headers;
    }

    private static String decoded(String value) throws UnsupportedEncodingException {
        return MimeUtility.decodeText(MimeUtility.unfold(value));
    }

    /** The first plain and the first HTML body; attachments are not for reading here. */
    private static final class Bodies {
        private @Nullable String text;
        private @Nullable String html;

        void collect(Part part) throws MessagingException, IOException {
            if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) return;
            if (part.isMimeType("text/plain") && text == null) {
                text = content(part);
            } else if (part.isMimeType("text/html") && html == null) {
                html = content(part);
            } else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
                for (int index = 0; index < parts.getCount(); index++) {
                    BodyPart each = parts.getBodyPart(index);
                    collect(each);
                }
            }
        }

        private static String content(Part part) throws MessagingException, IOException {
            var content = part.getContent() instanceof String string
                    ? string
                    : new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return content.replace("\r\n", "\n");
        }
    }
}
