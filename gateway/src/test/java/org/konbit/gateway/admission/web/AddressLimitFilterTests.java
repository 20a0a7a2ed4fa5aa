package org.konbit.gateway.admission.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.konbit.gateway.limits.CallLimitSettings;
import org.konbit.gateway.limits.CallLimitSettings.Rate;
import org.konbit.gateway.limits.CallLimits;
import org.konbit.http.json.StrictJson;
import org.konbit.http.problem.ProblemWriter;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class AddressLimitFilterTests {
    private static final int MOST = 3;
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private final AddressLimitFilter filter = filter(true);

    @Test
    void an_address_that_calls_too_often_is_held_up_and_others_are_not() throws Exception {
        for (var calls = 0; calls < MOST; calls++) {
            assertThat(call(filter, "203.0.113.9", "/api/people").getStatus()).isEqualTo(200);
        }
        var refused = call(filter, "203.0.113.9", "/api/people");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1200");
        assertThat(refused.getHeader("RateLimit-Policy")).isEqualTo("\"address\";q=3;w=3600");
        assertThat(refused.getContentAsString()).contains("too-many-calls");
        assertThat(call(filter, "203.0.113.10", "/api/people").getStatus()).isEqualTo(200);
    }

    @Test
    void a_network_is_one_caller_and_a_site_is_ten_of_them() throws Exception {
        for (var calls = 0; calls < MOST; calls++) {
            assertThat(call(filter, "2001:db8:1:1::" + calls, "/api/people").getStatus())
                    .isEqualTo(200);
        }
        assertThat(call(filter, "2001:db8:1:1::ff", "/api/people").getStatus()).isEqualTo(429);
        for (var network = 2; network <= 10; network++) {
            for (var calls = 0; calls < MOST; calls++) {
                assertThat(call(filter, "2001:db8:1:%x::1".formatted(network), "/api/people")
                                .getStatus())
                        .isEqualTo(200);
            }
        }
        var refused = call(filter, "2001:db8:1:ff::1", "/api/people");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("RateLimit-Policy")).isEqualTo("\"site\";q=30;w=3600");
        assertThat(call(filter, "2001:db8:2:1::1", "/api/people").getStatus()).isEqualTo(200);
    }

    @Test
    void providers_and_what_is_not_the_api_are_not_counted() throws Exception {
        for (var calls = 0; calls < 2 * MOST; calls++) {
            assertThat(call(filter, "203.0.113.9", "/api/sms/inbound").getStatus())
                    .isEqualTo(200);
            assertThat(call(filter, "203.0.113.9", "/actuator/health/liveness").getStatus())
                    .isEqualTo(200);
        }
    }

    @Test
    void nothing_is_counted_where_that_is_not_wanted() throws Exception {
        var unlimited = filter(false);
        for (var calls = 0; calls < 2 * MOST; calls++) {
            assertThat(call(unlimited, "203.0.113.9", "/api/people").getHeaderNames())
                    .isEmpty();
        }
    }

    private static AddressLimitFilter filter(boolean enforced) {
        var rate = new Rate(MOST, Duration.ofHours(1));
        return new AddressLimitFilter(
                new CallLimits(),
                new CallLimitSettings(enforced, rate, rate, List.of()),
                new ProblemWriter(new StrictJson(JsonMapper.shared(), VALIDATOR)));
    }

    private static MockHttpServletResponse call(AddressLimitFilter filter, String address, String path)
            throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
