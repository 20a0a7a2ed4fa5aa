package org.konbit.gateway.admission.web;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * HTTP/1.1 whose heads have to be whole in time. Tomcat's own time-out begins anew with each byte, so that whoever sends
 * one now and then keeps a connection for days. It is made by its name, and so has to be public.
 */
public final class TimedHeads extends Http11NioProtocol {
    private volatile long within = Long.MAX_VALUE;

    void within(Duration longest) {
        within = longest.toNanos();
    }

    @Override
    protected Processor createProcessor() {
        return new Timed(this, getAdapter());
    }

    private final class Timed extends Http11Processor {
        private static final long NOTHING_CAME = -1;

        Timed(AbstractHttp11Protocol<?> protocol, Adapter adapter) {
            super(protocol, adapter);
        }

        /** Called with each part that comes of a head. */
        @Override
        public SocketState service(SocketWrapperBase<?> socket) throws IOException {
            var began = request.getStartTimeNanos();
            return began != NOTHING_CAME && System.nanoTime() - began > within
                    ? SocketState.CLOSED
                    : super.service(socket);
        }
    }
}
