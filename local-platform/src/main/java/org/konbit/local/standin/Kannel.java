package org.konbit.local.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes messages as Kannel's {@code sendsms} does. */
final class Kannel implements HttpHandler {
    private static final String UCS_2 = "2";

    private final String user;
    private final String password;
    private final Arrivals<Message.Text> texts;
    private final Supplier<Faults> faults;
    private final DeliveryReports reports;

    Kannel(
            String user,
            String password,
            Arrivals<Message.Text> texts,
            Supplier<Faults> faults,
            DeliveryReports reports) {
        this.user = user;
        this.password = password;
        this.texts = texts;
        this.faults = faults;
        this.reports = reports;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        var isForm = type != null && type.startsWith("application/x-www-form-urlencoded");
        var body = Exchanges.bodyText(exchange);
        var form = Form.parse(exchange.getRequestURI().getRawQuery(), isForm ? body : null);

        if (!isKnown(form)) {
            Exchanges.text(exchange, 403, "Authorization failed for sendsms");
            return;
        }
        var fault = faults.get().sms();
        if (fault != null && Faults.hits(fault.share())) {
            Faults.delay(fault.delayMs());
            if (fault.status() != null) {
                Exchanges.text(exchange, fault.status(), "Fault on demand");
                return;
            }
        }
        accept(exchange, form);
    }

    private void accept(HttpExchange exchange, Form form) throws IOException {
        var receivers = form.textOr("to", "").strip();
        if (receivers.isEmpty()) {
            Exchanges.text(exchange, 400, "Missing receiver number, rejected");
            return;
        }
        var charset = charset(form);
        if (charset == null) {
            Exchanges.text(exchange, 400, "Charset is unknown, rejected");
            return;
        }
        var text = form.text("text", charset);
        if (text == null) text = "";
        for (var receiver : receivers.split("\\s+", -1)) {
            var to = international(receiver);
            var number = texts.add(new Message.Text(form.textOr("from", ""), to, text, Segments.of(text)));
            reports.report(form.text("dlr-mask"), form.text("dlr-url"), to, form.textOr("from", ""), number);
        }
        Exchanges.text(exchange, 202, "0: Accepted for delivery");
    }

    // Kannel's own rule: UTF-8 for its 7-bit alphabet, UTF-16BE for UCS-2, unless a charset is named.
    private static @Nullable Charset charset(Form form) {
        var named = form.text("charset");
        if (named == null || named.isBlank()) {
            return UCS_2.equals(form.text("coding")) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(named.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    static String international(String number) {
        if (number.startsWith("+")) return number;
        return number.startsWith("00") ? "+" + number.substring(2) : "+" + number;
    }

    private boolean isKnown(Form form) {
        return same(user, form.textOr("username", form.textOr("user", "")))
                && same(password, form.textOr("password", form.textOr("pass", "")));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
