package org.konbit.notifications.recipient;

import java.util.Optional;
import java.util.regex.Pattern;

/** A phone number in E.164: a plus sign and 7 to 15 digits. */
public record PhoneNumber(String value) {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00a0().\\-/]+");
    private static final Pattern E164 = Pattern.compile("\\+[0-9]{7,15}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{7,15}");

    public PhoneNumber {
        if (!E164.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a phone number in E.164");
        }
    }

    /** A number as people write it, with blanks, hyphens and brackets; it has to begin with a plus sign or 00. */
    public static Optional<PhoneNumber> parse(String written) {
        var bare = SEPARATORS.matcher(written).replaceAll("");
        var number = bare.startsWith("00") ? "+" + bare.substring(2) : bare;
        return E164.matcher(number).matches() ? Optional.of(new PhoneNumber(number)) : Optional.empty();
    }

    /** A sender as providers name it, who often leave the plus sign out; short codes and names are none. */
    public static Optional<PhoneNumber> ofSender(String written) {
        var bare = SEPARATORS.matcher(written).replaceAll("");
        return parse(DIGITS.matcher(bare).matches() && !bare.startsWith("00") ? "+" + bare : bare);
    }

    @Override
    public String toString() {
        return "PhoneNumber";
    }
}
