package org.konbit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class TraceTests {
    private static final UUID DISPATCH = UUID.fromString("0199f3a0-0000-7000-8000-0000000000d1");
    private static final String CAUSE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";

    @Test
    void what_has_a_cause_is_a_step_of_its_trace() {
        assertThat(Trace.of(DISPATCH, CAUSE)).hasToString("00-0af7651916cd43dd8448eb211c80319c-80000000000000d1-00");
    }

    @Test
    void what_has_none_begins_a_trace() {
        assertThat(Trace.of(DISPATCH, null)).hasToString("00-0199f3a00000700080000000000000d1-80000000000000d1-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anything",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\r\nBcc: everyone@example.org"
            })
    void what_is_no_trace_is_left_out(String traceparent) {
        assertThat(Trace.parse(traceparent)).isEmpty();
    }

    @Test
    void the_log_knows_what_it_is_about_as_long_as_it_lasts() {
        Traces.about(DISPATCH, () -> {
            assertThat(MDC.get("eventId")).isEqualTo(DISPATCH.toString());
        });
        assertThat(MDC.get("eventId")).isNull();
    }

    @Test
    void the_log_knows_it_as_long_as_it_lasts() {
        Traces.during(CAUSE, () -> {
            assertThat(MDC.get("traceId")).isEqualTo("0af7651916cd43dd8448eb211c80319c");
            Traces.during((String) null, () -> {
                assertThat(Traces.current()).isEqualTo(CAUSE);
            });
        });
        assertThat(MDC.get("traceId")).isNull();
        assertThat(Traces.current()).isNull();
    }
}
