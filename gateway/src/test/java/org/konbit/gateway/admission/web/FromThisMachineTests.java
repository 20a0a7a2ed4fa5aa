package org.konbit.gateway.admission.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class FromThisMachineTests {
    @ParameterizedTest
    @CsvSource({"127.0.0.1, true", "127.1.2.3, true", "::1, true", "172.18.0.1, false", "203.0.113.7, false"})
    void is_told_by_the_address(String address, boolean expected) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        assertThat(FromThisMachine.isSo(request)).isEqualTo(expected);
    }
}
