package org.konbit.gateway.admission.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.konbit.gateway.limits.Pace;
import org.konbit.gateway.limits.PaceSettings;
import org.springframework.http.HttpHeaders;

/**
 * Bodies have to come at some pace, also what is left of one that was refused: the container reads that on, so that the
 * refusal is seen, and would wait for each of its bytes as long as for the first.
 */
final class PacedBodies extends ValveBase {
    /** As much as is read of what nobody wants. */
    private static final long MOST_UNWANTED = 16L * 1024 * 1024;

    private final PaceSettings settings;

    PacedBodies(PaceSettings settings) {
        super(true);
        this.settings = settings;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var head = request.getCoyoteRequest();
        if (!saysThatABodyComes(head)) {
            getNext().invoke(request, response);
            return;
        }
        var straight = head.getInputBuffer();
        head.setInputBuffer(new Paced(straight, new Pace(settings)));
        try {
            getNext().invoke(request, response);
            if (!request.isAsync() && isLeft(head)) {
                response.finishResponse();
                readOn(head);
            }
        } finally {
            head.setInputBuffer(straight);
        }
    }

    /** Also where it says so twice, which is refused further on. */
    private static boolean saysThatABodyComes(org.apache.coyote.Request head) {
        var length = head.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && !length.equals("0") || head.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    /** Whoever waited to be told to go on sends nothing after a refusal; and what broke off is closed as it is. */
    private static boolean isLeft(org.apache.coyote.Request head) {
        return !head.hasExpectation()
                && is(ActionCode.IS_IO_ALLOWED, head)
                && !is(ActionCode.REQUEST_BODY_FULLY_READ, head);
    }

    private static boolean is(ActionCode asked, org.apache.coyote.Request head) {
        var answer = new AtomicBoolean();
        head.action(asked, answer);
        return answer.get();
    }

    private static void readOn(org.apache.coyote.Request head) {
        var nowhere = new Nowhere();
        try {
            var unwanted = 0L;
            for (int read; (read = head.doRead(nowhere)) >= 0; unwanted += read) {
                if (unwanted > MOST_UNWANTED) throw new IOException("There is no end to a body that was refused");
            }
        } catch (IOException cutOff) {
            head.action(ActionCode.CLOSE_NOW, cutOff);
        }
    }

    private record Paced(InputBuffer straight, Pace pace) implements InputBuffer {
        @Override
        public int doRead(ApplicationBufferHandler into) throws IOException {
            if (pace.isTooSlow()) throw new SocketTimeoutException("The body comes too slowly");
            pace.waits();
            var read = straight.doRead(into);
            pace.moved(Math.max(0, read));
            return read;
        }

        @Override
        public int available() {
            return straight.available();
        }
    }

    private static final class Nowhere implements ApplicationBufferHandler {
        private ByteBuffer buffer = EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer read) {
            buffer = read;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {}
    }
}
