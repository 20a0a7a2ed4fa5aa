package org.konbit.notifications.recipient;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address of RFC 5321 and 6531 syntax. International domains are kept as ASCII (A-labels), so that every server
 * takes them; a local part beyond ASCII is kept as it is, and needs a server that offers SMTPUTF8.
 */
public record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\-\\x{80}-\\x{10FFFF}]+";
    private static final Pattern DOT_ATOMS = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final Pattern QUOTED =
            Pattern.compile("\"([\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]|\\\\[\\x20-\\x7e])*\"");
    private static final Pattern LABELS = Pattern.compile(
            "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");
    private static final Pattern LITERAL = Pattern.compile("\\[([0-9.]{7,15}|IPv6:[0-9A-Fa-f:.]{2,45})]");
    private static final Pattern NOT_SEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\x{a0}\\p{Cs}\\p{Cn}]");

    public static Optional<EmailAddress> parse(String written) {
        var text = Normalizer.normalize(written.strip(), Normalizer.Form.NFC);
        int at = text.lastIndexOf('@');
        if (at < 1 || at == text.length() - 1 || NOT_SEEN.matcher(text).find()) {
            return Optional.empty();
        }
        var local = text.substring(0, at);
        if (octets(local) > LONGEST_LOCAL
                || !(DOT_ATOMS.matcher(local).matches() || QUOTED.matcher(local).matches())) {
            return Optional.empty();
        }
        return domain(text.substring(at + 1))
                .map(domain -> local + "@" + domain)
                .filter(address -> octets(address) <= LONGEST)
                .map(EmailAddress::new);
    }

    private static Optional<String> domain(String written) {
        if (LITERAL.matcher(written).matches()) {
            return Optional.of(written);
        }
        try {
            var ascii = IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return LABELS.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** What addresses are compared by: hardly any server tells upper from lower case, and people do not. */
    String folded() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "EmailAddress";
    }
}
