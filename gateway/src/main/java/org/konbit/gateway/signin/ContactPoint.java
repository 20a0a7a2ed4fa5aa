package org.konbit.gateway.signin;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a code is asked for: a phone in E.164, or a mail address. Spellings of the same are made one, or each would have
 * limits of its own. It is never stored, and never logged.
 */
public record ContactPoint(String value, boolean isPhone) {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00a0().\\-/]+");
    private static final Pattern PHONE = Pattern.compile("\\+[0-9]{7,15}");
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9.\\-\\[\\]:]{1,253}");
    private static final Pattern NOT_SEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Z}\\p{Cs}\\p{Cn}]");
    private static final int LONGEST = 254;

    public static Optional<ContactPoint> parse(String written) {
        return written.indexOf('@') < 0 ? phone(written) : mail(written);
    }

    private static Optional<ContactPoint> phone(String written) {
        var bare = SEPARATORS.matcher(written).replaceAll("");
        var number = bare.startsWith("00") ? "+" + bare.substring(2) : bare;
        return PHONE.matcher(number).matches() ? Optional.of(new ContactPoint(number, true)) : Optional.empty();
    }

    /** Whether it is a good address, notifications-service says when it looks for it. */
    private static Optional<ContactPoint> mail(String written) {
        var text = Normalizer.normalize(written.strip(), Normalizer.Form.NFC);
        int at = text.lastIndexOf('@');
        if (at < 1 || text.length() > LONGEST || NOT_SEEN.matcher(text).find()) return Optional.empty();
        return domain(text.substring(at + 1))
                .map(domain ->
                        new ContactPoint((text.substring(0, at) + "@" + domain).toLowerCase(Locale.ROOT), false));
    }

    private static Optional<String> domain(String written) {
        try {
            return Optional.of(IDN.toASCII(written))
                    .filter(ascii -> DOMAIN.matcher(ascii).matches());
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    /** What it shares with the numbers that differ in the last digits only; nothing of a mail address. */
    Optional<String> range(int lastDigits) {
        return isPhone ? Optional.of(value.substring(0, Math.max(2, value.length() - lastDigits))) : Optional.empty();
    }

    @Override
    public String toString() {
        return "ContactPoint";
    }
}
