package org.konbit.gateway.admission;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The paths that providers of text messages call, and where their secret may stand. */
public final class Webhooks {
    public static final String SECRET_HEADER = "X-Konbit-Secret";

    private static final String SECRET_PARAMETER = "secret";
    private static final Set<String> PATHS = Set.of("/api/sms/inbound", "/api/sms/reports");

    private Webhooks() {}

    public static boolean isWebhook(String path) {
        return PATHS.contains(path);
    }

    /** The query without the secret, for whoever is behind the gateway. */
    public static @Nullable String withoutSecret(@Nullable String query) {
        if (query == null || Arrays.stream(query.split("&", -1)).noneMatch(Webhooks::isSecret)) {
            return query;
        }
        var rest = Arrays.stream(query.split("&", -1))
                .filter(pair -> !isSecret(pair))
                .collect(Collectors.joining("&"));
        return rest.isEmpty() ? null : rest;
    }

    public static boolean isSecret(String pair) {
        return pair.startsWith(SECRET_PARAMETER + "=");
    }

    public static String[] paths() {
        return PATHS.toArray(String[]::new);
    }
}
