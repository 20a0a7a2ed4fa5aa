package org.konbit.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientKindTests {
    @ParameterizedTest
    @CsvSource({
        "Mozilla/5.0 (Linux; Android 9; Itel) Mobile Safari, PHONE",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Mobile/15E148, PHONE",
        "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0, COMPUTER",
        "curl/8.5.0, OTHER",
        ", OTHER"
    })
    void is_told_coarsely(String userAgent, ClientKind kind) {
        assertThat(ClientKind.of(userAgent)).isEqualTo(kind);
    }
}
