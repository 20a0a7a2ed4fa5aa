package org.konbit.gateway.signin;

import java.time.Duration;
import org.konbit.gateway.signin.Limits.Limit;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How members sign in.
 *
 * @param codeLife how long a code opens its challenge
 * @param tries how many answers a challenge takes
 * @param underWay codes that may be on their way out at the same time, of one instance
 * @param rangeDigits how many of a number's last digits make no difference to its range
 * @param limits on asking for codes
 */
@ConfigurationProperties("konbit.sign-in")
record SignInSettings(Duration codeLife, int tries, int underWay, int rangeDigits, Asking limits) {
    SignInSettings {
        if (!codeLife.isPositive()) throw new IllegalArgumentException("konbit.sign-in.code-life must be positive");
    }

    /**
     * How many codes may be asked for, whoever is known. Each counts over all instances.
     *
     * @param contact for one contact point
     * @param contactADay for the same, so that its code can't be guessed at for weeks
     * @param address by one caller's address, of which many callers may share one
     * @param range for phones whose numbers are alike
     */
    record Asking(Limit contact, Limit contactADay, Limit address, Limit range) {}
}
