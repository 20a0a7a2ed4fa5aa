package org.konbit.notifications.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTests {
    @ParameterizedTest
    @CsvSource({
        "+50934000001,+50934000001",
        "+509 34 00 00 01,+50934000001",
        "+1 (809) 555-0100,+18095550100",
        "0050934000001,+50934000001",
        "+1234567,+1234567",
        "+123456789012345,+123456789012345"
    })
    void is_kept_in_e164(String written, String kept) {
        assertThat(PhoneNumber.parse(written).map(PhoneNumber::value)).hasValue(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "34000001",
                "50934000001",
                "+123456",
                "+1234567890123456",
                "+50934O00001",
                "++50934000001",
                "+509-abc",
                "+٥٠٩٣٤٠٠٠"
            })
    void without_country_code_or_of_another_length_it_is_none(String written) {
        assertThat(PhoneNumber.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"50934000001,+50934000001", "+50934000001,+50934000001", "0050934000001,+50934000001"})
    void a_provider_may_leave_out_the_plus_sign(String sender, String phone) {
        assertThat(PhoneNumber.ofSender(sender).map(PhoneNumber::value)).hasValue(phone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8888", "NATCOM", "", "+"})
    void short_codes_and_names_are_no_phones(String sender) {
        assertThat(PhoneNumber.ofSender(sender)).isEmpty();
    }
}
