package org.konbit.gateway.routing;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.apache.hc.core5.http.HttpHost;

/** One running service. */
public final class Instance {
    private final URI address;
    private final HttpHost host;
    private volatile Instant restsUntil = Instant.MIN;

    Instance(URI address) {
        this.address = address;
        this.host = HttpHost.create(address);
    }

    public URI address() {
        return address;
    }

    public HttpHost host() {
        return host;
    }

    public void restFor(Duration time, Instant now) {
        restsUntil = now.plus(time);
    }

    boolean restsAt(Instant now) {
        return now.isBefore(restsUntil);
    }
}
