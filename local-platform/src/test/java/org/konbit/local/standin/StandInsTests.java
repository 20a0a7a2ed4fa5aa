package org.konbit.local.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.konbit.local.process.Json;
import tools.jackson.databind.JsonNode;

class StandInsTests {
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> toGateway = new CopyOnWriteArrayList<>();
    private final AtomicInteger gatewayAway = new AtomicInteger();
    private final HttpServer gateway;
    private final StandIns standIns;

    StandInsTests() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        gateway.createContext("/", exchange -> {
            try (exchange) {
                var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                var away = gatewayAway.getAndDecrement() > 0;
                if (!away) {
                    toGateway.add("%s %s %s"
                            .formatted(
                                    exchange.getRequestHeaders().getFirst("X-Konbit-Secret"),
                                    exchange.getRequestURI(),
                                    body));
                }
                exchange.sendResponseHeaders(away ? 503 : 202, -1);
            }
        });
        standIns = new StandIns(
                new StandIns.Options(
                        0,
                        0,
                        "konbit",
                        "secret",
                        URI.create("http://127.0.0.1:" + gateway.getAddress().getPort()),
                        "webhook"),
                Clock.systemUTC(),
                50_000_000);
    }

    @BeforeEach
    void start() {
        gateway.start();
        standIns.start();
    }

    @AfterEach
    void stop() throws IOException {
        standIns.close();
        gateway.stop(0);
    }

    private HttpResponse<String> call(String method, String path, String body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + standIns.port() + path))
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        var answer = call("GET", path, "");
        assertThat(answer.statusCode()).isEqualTo(200);
        return Json.MAPPER.readTree(answer.body());
    }

    private HttpResponse<String> sendSms(String to, String text, Charset charset, String more)
            throws IOException, InterruptedException {
        return call(
                "GET",
                "/cgi-bin/sendsms?username=konbit&password=secret&from=5662&to=%s&text=%s%s"
                        .formatted(
                                URLEncoder.encode(to, StandardCharsets.UTF_8), URLEncoder.encode(text, charset), more),
                "");
    }

    private void sendMail(String to, String subject, String text, String html) throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(standIns.smtpPort()));
        var mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom(new InternetAddress("konbit@example.org"));
        mail.setRecipient(RecipientType.TO, new InternetAddress(to));
        mail.setSubject(subject, "UTF-8");
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        var rich = new MimeBodyPart();
        rich.setText(html, "UTF-8", "html");
        mail.setContent(new MimeMultipart("alternative", plain, rich));
        Transport.send(mail);
    }

    @Test
    void shows_a_mail_as_its_receiver_reads_it() throws Exception {
        sendMail("marie@example.org", "Mache nan Ench – è", "Bonjou\n.\n..zanmi è", "<p>Bonjou è</p>");

        var mails = get("/mails?to=Marie@example.org");
        assertThat(mails.path("total").asInt()).isEqualTo(1);
        var mail = mails.path("items").get(0);
        assertThat(mail.path("to").asString()).isEqualTo("marie@example.org");
        assertThat(mail.path("subject").asString()).isEqualTo("Mache nan Ench – è");
        assertThat(mail.path("text").asString().strip()).isEqualTo("Bonjou\n.\n..zanmi è");
        assertThat(mail.path("html").asString().strip()).isEqualTo("<p>Bonjou è</p>");
        assertThat(mail.path("headers").path("From").asString()).isEqualTo("konbit@example.org");
        assertThat(get("/mails?to=other@example.org").path("items")).isEmpty();
    }

    @Test
    void answers_pipelined_commands_in_order() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), standIns.smtpPort())) {
            socket.getOutputStream()
                    .write(("EHLO me\r\nMAIL FROM:<a@x.org> BODY=8BITMIME SMTPUTF8\r\nRCPT TO:<é@x.org>\r\nDATA\r\n"
                                    + "Subject: Bonjou\r\n\r\nè\r\n.\r\nMAIL FROM:<>\r\nRCPT TO:<b@x.org>\r\nRSET\r\nQUIT\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            var answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answers.lines().map(line -> line.substring(0, 3)).distinct())
                    .containsExactly("220", "250", "354", "221");
            assertThat(answers).contains("250-PIPELINING", "250-8BITMIME", "250-SMTPUTF8");
        }
        assertThat(get("/mails").path("items").get(0).path("to").asString()).isEqualTo("é@x.org");
    }

    @Test
    void keeps_a_text_in_the_international_form_with_its_segments() throws Exception {
        assertThat(sendSms("+50937001234", "Bonjou è", StandardCharsets.UTF_8, "")
                        .statusCode())
                .isEqualTo(202);
        var unicode = "ê".repeat(71);
        assertThat(sendSms("0050937001234", unicode, StandardCharsets.UTF_16BE, "&coding=2")
                        .body())
                .isEqualTo("0: Accepted for delivery");

        var texts = get("/texts?to=%2B50937001234");
        assertThat(texts.path("total").asInt()).isEqualTo(2);
        assertThat(texts.path("items").get(0).path("text").asString()).isEqualTo("Bonjou è");
        assertThat(texts.path("items").get(0).path("segments").asInt()).isEqualTo(1);
        assertThat(texts.path("items").get(1).path("text").asString()).isEqualTo(unicode);
        assertThat(texts.path("items").get(1).path("segments").asInt()).isEqualTo(2);
    }

    @Test
    void takes_a_posted_form_and_several_receivers() throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + standIns.port() + "/cgi-bin/sendsms"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "username=konbit&password=secret&to=%2B5091+%2B5092&text=Ki%20kote%3F&charset=UTF-8"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(get("/texts").path("total").asInt()).isEqualTo(2);
    }

    @Test
    void lets_nobody_send_without_the_password() throws Exception {
        assertThat(call("GET", "/cgi-bin/sendsms?username=konbit&password=guess&to=1&text=x", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/texts").path("total").asInt()).isZero();
    }

    @Test
    void reports_a_delivery_where_it_was_asked_to_even_when_the_gateway_is_away_at_first() throws Exception {
        gatewayAway.set(2);
        var url = "http://127.0.0.1:%d/api/sms/reports?id=7&state=%%d&to=%%p"
                .formatted(gateway.getAddress().getPort());
        sendSms(
                "+5091",
                "x",
                StandardCharsets.UTF_8,
                "&dlr-mask=1&dlr-url=" + URLEncoder.encode(url, StandardCharsets.UTF_8));

        await().untilAsserted(() -> assertThat(toGateway).hasSize(1));
        assertThat(toGateway.getFirst()).contains("/api/sms/reports?id=7&state=1&to=%2B5091");
    }

    @Test
    void hands_a_phones_answer_to_the_gateway_and_says_so_once_it_was_taken() throws Exception {
        gatewayAway.set(2);
        var answer = call("POST", "/texts", "{\"from\":\"+50937001234\",\"text\":\"WI 3 è\"}");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(toGateway).hasSize(1);
        assertThat(toGateway.getFirst())
                .startsWith("webhook /api/sms/inbound")
                .contains("from=%2B50937001234", "text=WI+3+%C3%A8", "id=");
        assertThat(get("/texts").path("total").asInt())
                .as("Konbit's own messages only")
                .isZero();
    }

    @Test
    void fails_on_demand_and_keeps_nothing_of_what_it_refused() throws Exception {
        var wish = "{\"sms\":{\"status\":503,\"share\":1},\"smtp\":{\"reply\":\"451 4.3.0 Later\"}}";
        assertThat(call("PUT", "/faults", wish).statusCode()).isEqualTo(200);

        assertThat(sendSms("+5091", "x", StandardCharsets.UTF_8, "").statusCode())
                .isEqualTo(503);
        assertThatThrownBy(() -> sendMail("a@example.org", "s", "t", "h")).isInstanceOf(MessagingException.class);
        assertThat(call("PUT", "/faults", "{\"smtp\":{\"cutAfterData\":true}}").statusCode())
                .isEqualTo(200);
        assertThatThrownBy(() -> sendMail("a@example.org", "s", "t", "h")).isInstanceOf(MessagingException.class);

        assertThat(get("/texts").path("total").asInt()).isZero();
        assertThat(get("/mails").path("total").asInt()).isZero();
        assertThat(call("PUT", "/faults", "{}").statusCode()).isEqualTo(200);
        sendMail("a@example.org", "s", "t", "h");
        assertThat(get("/mails").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void refuses_a_fault_it_cannot_understand() throws Exception {
        assertThat(call("PUT", "/faults", "{\"sms\":{\"share\":3}}").statusCode())
                .isEqualTo(400);
        assertThat(call("PUT", "/faults", "nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void forgets_everything_when_told() throws Exception {
        sendSms("+5091", "x", StandardCharsets.UTF_8, "");
        assertThat(call("DELETE", "/messages", "").statusCode()).isEqualTo(204);
        assertThat(get("/texts").path("total").asInt()).isZero();
    }

    @Test
    void says_what_is_wrong_with_a_page() throws Exception {
        assertThat(call("GET", "/texts?limit=0", "").statusCode()).isEqualTo(400);
        assertThat(call("GET", "/texts?cursor=x", "").statusCode()).isEqualTo(400);
        assertThat(call("GET", "/nothing", "").statusCode()).isEqualTo(404);
    }
}
