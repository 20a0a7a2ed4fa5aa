package org.konbit.local.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.konbit.local.process.Json;
import tools.jackson.core.JacksonException;

/** What arrived, for whoever wants to see it, and the switch that makes the stand-ins fail. */
final class ReadSide implements HttpHandler {
    private static final int USUAL_LIMIT = 50;
    private static final int LARGEST_LIMIT = 200;
    private static final String SHORT_CODE = "5662";

    private final Arrivals<Message.Text> texts;
    private final Arrivals<Message.Mail> mails;
    private final FaultSwitch faults;
    private final Phones phones;

    ReadSide(Arrivals<Message.Text> texts, Arrivals<Message.Mail> mails, FaultSwitch faults, Phones phones) {
        this.texts = texts;
        this.mails = mails;
        this.faults = faults;
        this.phones = phones;
    }

    private record Answering(
            @Nullable String from,
            @Nullable String text,
            @Nullable String to) {}

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
            case "GET /health" -> Exchanges.text(exchange, 200, "fine");
            case "GET /texts" -> list(exchange, texts, TextView::of, true);
            case "GET /mails" -> list(exchange, mails, MailView::of, false);
            case "POST /texts" -> answer(exchange);
            case "DELETE /messages" -> {
                texts.clear();
                mails.clear();
                Exchanges.empty(exchange, 204);
            }
            case "GET /faults" -> Exchanges.json(exchange, 200, faults.now());
            case "PUT /faults" -> fail(exchange);
            default ->
                Exchanges.problem(
                        exchange,
                        404,
                        "There is GET and POST /texts, GET /mails, DELETE /messages, GET and PUT /faults.");
        }
    }

    private <M extends Message> void list(
            HttpExchange exchange, Arrivals<M> arrivals, Function<Arrivals.Arrived<M>, Object> view, boolean phones)
            throws IOException {
        var query = Form.parse(exchange.getRequestURI().getRawQuery());
        var limit = query.textOr("limit", Integer.toString(USUAL_LIMIT));
        var cursor = query.textOr("cursor", "0");
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > LARGEST_LIMIT) {
            Exchanges.problem(exchange, 400, "limit lies between 1 and " + LARGEST_LIMIT);
            return;
        }
        if (!cursor.matches("\\d{1,18}")) {
            Exchanges.problem(exchange, 400, "cursor is the nextCursor of an answer");
            return;
        }
        var to = query.text("to");
        // An unencoded plus in a query arrives as a space.
        if (to != null) to = phones ? Kannel.international(to.strip()) : to.strip();
        var slice = arrivals.slice(
                to == null || to.isEmpty() || to.equals("+") ? null : to,
                Long.parseLong(cursor),
                Integer.parseInt(limit));
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("items", slice.items().stream().map(view).toList());
        answer.put("total", slice.total());
        answer.put("nextCursor", slice.next() == null ? null : Long.toString(slice.next()));
        answer.put("dropped", slice.dropped());
        Exchanges.json(exchange, 200, answer);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Answering wanted;
        try {
            wanted = Json.MAPPER.readValue(Exchanges.body(exchange), Answering.class);
        } catch (JacksonException unreadable) {
            Exchanges.problem(exchange, 400, "A JSON object with from and text is needed");
            return;
        }
        if (wanted.from() == null || wanted.text() == null || wanted.from().isBlank()) {
            Exchanges.problem(exchange, 400, "from and text are needed");
            return;
        }
        try {
            var outcome = phones.send(wanted.from(), wanted.to() == null ? SHORT_CODE : wanted.to(), wanted.text());
            if (outcome.isTaken()) {
                Exchanges.empty(exchange, 202);
            } else {
                Exchanges.problem(
                        exchange,
                        502,
                        "The gateway did not take it: %d %s".formatted(outcome.status(), outcome.said()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Exchanges.problem(exchange, 503, "The stand-ins are stopping");
        }
    }

    private void fail(HttpExchange exchange) throws IOException {
        try {
            var wanted = Json.MAPPER.readValue(Exchanges.body(exchange), Faults.class);
            var complaint = wanted.complaint();
            if (complaint != null) {
                Exchanges.problem(exchange, 400, complaint);
                return;
            }
            faults.turn(wanted);
            Exchanges.json(exchange, 200, wanted);
        } catch (JacksonException unreadable) {
            Exchanges.problem(
                    exchange, 400, "{sms: {status, share, delayMs}, smtp: {reply, share, delayMs, cutAfterData}}");
        }
    }
}
