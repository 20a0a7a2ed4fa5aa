package org.konbit.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Set;

/** Looks from outside whether something is there. */
final class Probe {
    private static final int TIMEOUT_MS = 1500;
    private static final String READINESS = "/actuator/health/readiness";
    private static final String MESSAGING = "/actuator/health/messaging";

    private Probe() {}

    static boolean isReady(Part part, int port) {
        return switch (part) {
            case MONGODB, KAFKA -> listens(port);
            case STAND_INS -> status(port, "/health") == 200;
            case GATEWAY -> status(port, READINESS) == 200;
            // It reads no topic: its consumers are ready when it has none.
            case COLLECTIVES ->
                status(port, READINESS) == 200 && Set.of(200, 404).contains(status(port, MESSAGING));
            case CAMPAIGNS, NOTIFICATIONS -> status(port, READINESS) == 200 && status(port, MESSAGING) == 200;
        };
    }

    /** Why it is not ready, in the words of its own answers. */
    static String answers(Part part, int port) {
        return switch (part) {
            case MONGODB, KAFKA, STAND_INS -> listens(port) ? "it listens" : "it does not listen";
            case GATEWAY -> "readiness " + said(port, READINESS);
            case COLLECTIVES, CAMPAIGNS, NOTIFICATIONS ->
                "readiness %s, messaging %s".formatted(said(port, READINESS), said(port, MESSAGING));
        };
    }

    private static String said(int port, String path) {
        var status = status(port, path);
        if (status == -1) return "no answer";
        return status == 200 ? "up" : status == 503 ? "down" : "HTTP " + status;
    }

    static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** The HTTP status, or -1 without an answer. */
    static int status(int port, String path) {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MS);
            connection.setReadTimeout(TIMEOUT_MS);
            try {
                return connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
        } catch (IOException noAnswer) {
            return -1;
        }
    }
}
