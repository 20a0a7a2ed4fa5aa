package org.konbit.http.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class LogFormatTests {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String EVENT = "0199f3a0-0000-7000-8000-0000000000d1";

    @AfterEach
    void clear() {
        MDC.clear();
    }

    @Test
    void a_line_of_text_says_its_trace_and_its_event(CapturedOutput log) {
        logOneLine("");
        assertThat(line(log))
                .matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|[+-]\\d\\d:\\d\\d) .*")
                .contains("[" + TRACE + "] [" + EVENT + "]");
    }

    @Test
    void a_line_of_json_says_its_trace_and_its_event(CapturedOutput log) {
        logOneLine("ecs");
        JsonNode line = JsonMapper.shared().readTree(line(log));
        assertThat(line.at("/@timestamp").asString()).endsWith("Z");
        assertThat(line.at("/traceId").asString()).isEqualTo(TRACE);
        assertThat(line.at("/eventId").asString()).isEqualTo(EVENT);
        assertThat(line.at("/message").asString()).isEqualTo("planted 3\n trees");
        assertThat(line.at("/log/level").asString()).isEqualTo("INFO");
    }

    private static void logOneLine(String format) {
        var application = new SpringApplicationBuilder(LogFormatTests.class)
                .web(WebApplicationType.NONE)
                .properties("KONBIT_LOG_FORMAT=" + format);
        try (var context = application.run()) {
            assertThat(context.isRunning()).isTrue();
            MDC.put("traceId", TRACE);
            MDC.put("eventId", EVENT);
            LoggerFactory.getLogger("planting").info("planted {}\n trees", 3);
        }
    }

    private static String line(CapturedOutput log) {
        return log.getOut()
                .lines()
                .filter(line -> line.contains("planted 3"))
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
