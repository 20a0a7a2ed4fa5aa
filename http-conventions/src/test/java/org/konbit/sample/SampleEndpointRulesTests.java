package org.konbit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.konbit.http.testing.EndpointRulesTests;

/** Shows that the rules for rules bite: the one endpoint without is found. */
@SampleTest
class SampleEndpointRulesTests extends EndpointRulesTests {
    @Override
    @Test
    protected void every_endpoint_has_a_rule() {
        assertThat(endpointsWithoutRule()).containsExactly("org.konbit.sample.TreeController#ruleless()");
    }

    @Override
    @Test
    protected void every_endpoint_says_who_may_call_it() {
        assertThat(endpointsThatDoNotSay()).containsExactly("org.konbit.sample.TreeController#ruleless()");
    }
}
