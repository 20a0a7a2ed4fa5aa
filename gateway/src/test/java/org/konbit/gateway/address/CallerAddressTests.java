package org.konbit.gateway.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerAddressTests {
    private static final CallerAddress BEHIND_PROXIES =
            new CallerAddress(new ProxySettings(List.of("10.0.0.0/8", "fd00::/8")));

    @Test
    void without_listed_proxies_nothing_is_believed() {
        var alone = new CallerAddress(new ProxySettings(List.of()));
        assertThat(alone.of("127.0.0.1", List.of("203.0.113.9"))).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9 | 198.51.100.1                        | 203.0.113.9",
                "10.1.1.1    | 203.0.113.9                         | 203.0.113.9",
                "10.1.1.1    | 198.51.100.1, 203.0.113.9           | 203.0.113.9",
                "10.1.1.1    | 198.51.100.1, 203.0.113.9, 10.2.2.2 | 203.0.113.9",
                "10.1.1.1    | 10.3.3.3                            | 10.3.3.3",
                "10.1.1.1    | 203.0.113.9, somewhere              | 10.1.1.1",
                "10.1.1.1    | ''                                  | 10.1.1.1",
                "fd00::1     | 2001:db8::7                         | 2001:db8:0:0:0:0:0:7"
            })
    void what_a_listed_proxy_appended_is_believed_and_nothing_before_it(
            String connection, String forwardedFor, String caller) {
        assertThat(BEHIND_PROXIES.of(connection, List.of(forwardedFor))).isEqualTo(caller);
    }

    @Test
    void several_headers_are_one_list() {
        assertThat(BEHIND_PROXIES.of("10.1.1.1", List.of("198.51.100.1", "203.0.113.9")))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void all_addresses_of_an_ipv6_network_are_one_place() {
        assertThat(Networks.of("2001:db8:1:2::1")).isEqualTo(Networks.of("2001:db8:1:2:ffff::2"));
        assertThat(Networks.of("2001:db8:1:3::1")).isNotEqualTo(Networks.of("2001:db8:1:2::1"));
        assertThat(Networks.of("203.0.113.9")).isNotEqualTo(Networks.of("203.0.113.8"));
    }
}
