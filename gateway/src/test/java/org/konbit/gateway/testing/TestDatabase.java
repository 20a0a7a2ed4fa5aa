package org.konbit.gateway.testing;

import java.util.UUID;

/** The database server that {@code ./konbit test} started. */
public final class TestDatabase {
    private TestDatabase() {}

    /** The address of a database that nobody has used. */
    public static String uri() {
        var server = System.getenv("KONBIT_TEST_MONGODB_URI");
        if (server == null || server.isBlank()) {
            throw new IllegalStateException(
                    "KONBIT_TEST_MONGODB_URI is not set: run ./konbit test, or ./konbit test-platform and its exports");
        }
        var name = "gateway_" + UUID.randomUUID().toString().substring(0, 8);
        var query = server.indexOf('?');
        var options = query < 0 ? "" : server.substring(query);
        var address = query < 0 ? server : server.substring(0, query);
        var slash = address.indexOf('/', address.indexOf("://") + 3);
        var hosts = slash < 0 ? address : address.substring(0, slash);
        var withCredentials = hosts.contains("@") && !options.contains("authSource");
        var source = withCredentials ? (options.isEmpty() ? "?" : options + "&") + "authSource=admin" : options;
        return hosts + "/" + name + source;
    }
}
