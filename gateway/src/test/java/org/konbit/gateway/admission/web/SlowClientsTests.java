package org.konbit.gateway.admission.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.konbit.gateway.limits.PaceSettings;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.util.unit.DataSize;

/** Over raw sockets, at a container alone, whose times are short. */
class SlowClientsTests {
    private static final PaceSettings SHORT =
            new PaceSettings(Duration.ofMillis(500), Duration.ofMillis(500), DataSize.ofBytes(1000));
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private static WebServer server;

    @BeforeAll
    static void start() {
        var tomcat = new TomcatServletWebServerFactory(0);
        SlowClients.cutOff(tomcat, SHORT);
        server = tomcat.getWebServer(
                context -> context.addServlet("it", new Reading()).addMapping("/*"));
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    /** Says how long the body was; or refuses it, and reads nothing. */
    private static final class Reading extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (request.getRequestURI().equals("/refused")) {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                response.getWriter().print(request.getInputStream().readAllBytes().length + " bytes");
            }
        }
    }

    @Test
    void a_head_that_drips_is_cut_off() throws IOException {
        try (var socket = connected()) {
            send(socket, "POST /read HTTP/1.1\r\nHost: konbit\r\nX-Slow: ");
            assertThat(dripUntilCutOff(socket)).isEmpty();
        }
    }

    @Test
    void a_body_that_drips_is_cut_off() throws IOException {
        try (var socket = connected()) {
            send(socket, "POST /read HTTP/1.1\r\nHost: konbit\r\nContent-Length: 1000000\r\n\r\n");
            assertThat(dripUntilCutOff(socket)).doesNotContain("bytes");
        }
    }

    @Test
    void what_is_left_of_a_body_that_was_refused_is_not_waited_for() throws IOException {
        try (var socket = connected()) {
            send(socket, "POST /refused HTTP/1.1\r\nHost: konbit\r\nContent-Length: 1000000\r\n\r\n");
            assertThat(dripUntilCutOff(socket)).startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void what_comes_at_once_is_taken_and_the_connection_stays() throws IOException {
        try (var socket = connected()) {
            for (var i = 0; i < 3; i++) {
                for (var path : new String[] {"/refused", "/read"}) {
                    send(socket, "POST %s HTTP/1.1\r\nHost: konbit\r\nContent-Length: 4\r\n\r\nwhat".formatted(path));
                    assertThat(answer(socket)).startsWith(path.equals("/read") ? "HTTP/1.1 200" : "HTTP/1.1 401");
                }
            }
        }
    }

    private static Socket connected() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.getPort());
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The head of the next answer, and its body. */
    private static String answer(Socket socket) throws IOException {
        socket.setSoTimeout((int) A_WHILE.toMillis());
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var read = socket.getInputStream().read();
            assertThat(read).as("after: " + head).isNotNegative();
            head.append((char) read);
        }
        var length = head.indexOf("Content-Length: ");
        var bytes = length < 0 ? 0 : Integer.parseInt(head.substring(length + 16, head.indexOf("\r\n", length)));
        socket.getInputStream().readNBytes(bytes);
        return head.toString();
    }

    /** What was answered meanwhile. */
    private static String dripUntilCutOff(Socket socket) throws IOException {
        socket.setSoTimeout(20);
        var answered = new StringBuilder();
        for (var until = Instant.now().plus(A_WHILE); Instant.now().isBefore(until); ) {
            try {
                var read = socket.getInputStream().read();
                if (read < 0) return answered.toString();
                answered.append((char) read);
            } catch (SocketTimeoutException stillOpen) {
                if (!isTaken(socket)) return answered.toString();
            } catch (IOException cutOff) {
                return answered.toString();
            }
        }
        throw new AssertionError("It is not cut off, and answered: " + answered);
    }

    private static boolean isTaken(Socket socket) {
        try {
            socket.getOutputStream().write('a');
            return true;
        } catch (IOException cutOff) {
            return false;
        }
    }
}
