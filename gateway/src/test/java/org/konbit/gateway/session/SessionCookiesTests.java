package org.konbit.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionCookiesTests {
    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080, false",
        "http://localhost:8080, false",
        "http://[::1]:8080, false",
        "https://127.0.0.1, true",
        "http://konbit.example, true",
        "https://konbit.example, true",
        "http://127.0.0.1.konbit.example, true"
    })
    void need_tls_everywhere_but_on_a_machine_of_ones_own(URI publicUrl, boolean needed) {
        assertThat(SessionCookies.needTls(publicUrl)).isEqualTo(needed);
    }
}
