package org.konbit.gateway.routing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.konbit.gateway.routing.Instance;
import org.springframework.http.HttpHeaders;

/** Which headers pass the gateway, in either direction. */
final class Headers {
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** Set anew by the gateway or its client, or never a service's business. */
    private static final Set<String> STAY_OUTSIDE =
            Set.of("authorization", "cookie", "host", "content-length", "expect", "forwarded", "x-real-ip");

    private static final Set<String> STAY_INSIDE = Set.of("set-cookie", "server");

    private Headers() {}

    /** What a caller sent, less what is the gateway's own: services believe such headers to be from here. */
    static void inward(HttpServletRequest from, ClassicHttpRequest to) {
        var named = namedBy(from);
        for (var name : Collections.list(from.getHeaderNames())) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (HOP_BY_HOP.contains(lower)
                    || STAY_OUTSIDE.contains(lower)
                    || named.contains(lower)
                    || lower.startsWith("x-forwarded-")
                    || lower.startsWith("x-konbit-")
                    || lower.startsWith("konbit-")) {
                continue;
            }
            for (var values = from.getHeaders(name); values.hasMoreElements(); ) {
                to.addHeader(name, values.nextElement());
            }
        }
    }

    /** What a service answered; a place on the instance itself becomes one on the gateway. */
    static HttpHeaders outward(ClassicHttpResponse from, Instance instance) {
        var headers = new HttpHeaders();
        for (var header : from.getHeaders()) {
            var name = header.getName();
            var lower = name.toLowerCase(Locale.ROOT);
            if (HOP_BY_HOP.contains(lower) || STAY_INSIDE.contains(lower)) {
                continue;
            }
            var value = header.getValue() == null ? "" : header.getValue();
            headers.add(name, lower.equals("location") ? withoutBase(value, instance) : value);
        }
        return headers;
    }

    private static String withoutBase(String location, Instance instance) {
        var base = instance.address().toString();
        return location.startsWith(base + "/") ? location.substring(base.length()) : location;
    }

    private static Set<String> namedBy(HttpServletRequest request) {
        var connection = request.getHeaders(HttpHeaders.CONNECTION);
        if (!connection.hasMoreElements()) {
            return Set.of();
        }
        var named = new HashSet<String>();
        while (connection.hasMoreElements()) {
            Arrays.stream(connection.nextElement().split(",", -1))
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .forEach(named::add);
        }
        return named;
    }
}
