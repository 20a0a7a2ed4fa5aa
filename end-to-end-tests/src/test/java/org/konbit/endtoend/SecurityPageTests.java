package org.konbit.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What docs/security.md says of rights is what the endpoints say; {@link RightsIT} holds that against what they do. */
@Order(0)
class SecurityPageTests {
    private static final Path PAGE = Path.of("../docs/security.md");
    private static final String BEGIN = "<!-- rights: made of contracts/openapi -->\n";
    private static final String END = "<!-- end of rights -->";

    @Test
    void every_endpoint_says_who_may_call_it() {
        assertThat(Rights.operationsThatDoNotSay()).isEmpty();
        assertThat(Rights.rules()).hasSizeGreaterThan(100);
    }

    @Test
    void who_may_is_said_in_known_words() {
        assertThat(Rights.rules()).allSatisfy(rule -> {
            assertThat(rule.may()).as(rule.name()).isNotEmpty().isSubsetOf(Rights.vocabulary());
            assertThat(rule.knownTo()).as(rule.name()).isSubsetOf(Rights.vocabulary());
        });
    }

    /** {@code -Dkonbit.docs.write=true} writes it anew. */
    @Test
    void the_table_is_the_one_that_the_endpoints_make() throws IOException {
        var page = Files.readString(PAGE);
        assertThat(page).contains(BEGIN, END);
        var made = page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
                + Rights.table()
                + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("konbit.docs.write")) Files.writeString(PAGE, made);
        assertThat(Files.readString(PAGE))
                .as(
                        "%s; write it anew by ./konbit test -pl end-to-end-tests -Dtest=SecurityPageTests"
                                + " -Dkonbit.docs.write=true",
                        PAGE)
                .isEqualTo(made);
    }
}
