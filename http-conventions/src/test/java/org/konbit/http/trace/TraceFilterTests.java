package org.konbit.http.trace;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TraceFilterTests {
    private static final String GIVEN = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private MockHttpServletRequest call = new MockHttpServletRequest("POST", "/api/actions");

    private record Seen(String logged, String id, String header, long names) {}

    @Test
    void a_call_belongs_to_the_trace_that_it_names() throws Exception {
        call.addHeader("traceparent", GIVEN);
        assertThat(seen()).isEqualTo(new Seen(GIVEN, "0af7651916cd43dd8448eb211c80319c", GIVEN, 1));
    }

    @Test
    void a_call_that_names_none_begins_one_which_is_passed_on() throws Exception {
        var seen = seen();
        assertThat(seen.logged()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01").contains("-" + seen.id() + "-");
        assertThat(seen.header()).isEqualTo(seen.logged());
        assertThat(seen.names()).isEqualTo(1);
        call = new MockHttpServletRequest("POST", "/api/actions");
        assertThat(seen().id()).isNotEqualTo(seen.id());
    }

    @ParameterizedTest
    @EnumSource(names = {"ASYNC", "ERROR"})
    void a_call_that_is_dispatched_again_stays_of_its_trace(DispatcherType again) throws Exception {
        var begun = seen();
        call.setDispatcherType(again);
        call.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/api/actions");
        assertThat(seen()).isEqualTo(begun);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anything",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\n{\"forged\": true}"
            })
    void what_is_no_trace_gets_into_no_log(String other) throws Exception {
        call.addHeader("traceparent", other);
        var seen = seen();
        assertThat(seen.logged()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01").isNotEqualTo(other);
        assertThat(seen.header()).isEqualTo(seen.logged());
        assertThat(seen.names()).isEqualTo(1);
    }

    private Seen seen() throws Exception {
        var seen = new AtomicReference<Seen>();
        new TraceFilter().doFilter(call, new MockHttpServletResponse(), (request, response) -> {
            var http = (HttpServletRequest) request;
            seen.set(new Seen(
                    MDC.get("traceparent"),
                    MDC.get("traceId"),
                    http.getHeader("Traceparent"),
                    Collections.list(http.getHeaderNames()).stream()
                            .filter("traceparent"::equalsIgnoreCase)
                            .count()));
        });
        assertThat(MDC.get("traceparent")).isNull();
        assertThat(MDC.get("traceId")).isNull();
        return Objects.requireNonNull(seen.get());
    }
}
