package org.konbit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.konbit.http.testing.EndpointRulesTests;

/** Shows that the rule for rules bites: the one endpoint without is found. */
@SampleTest
class SampleEndpointRulesTests extends EndpointRulesTests {
    @Override
    @Test
    protected void every_endpoint_has_a_rule() {
        assertThat(endpointsWithoutRule()).containsExactly("org.konbit.sample.TreeController#ruleless()");
    }
}
