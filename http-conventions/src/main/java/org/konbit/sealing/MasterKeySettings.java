package org.konbit.sealing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a change of the master key goes on.
 *
 * @param lookEvery how often an instance reads the file again
 * @param aSecond how many are sealed anew in a second at most
 * @param settles how long nothing old must have been found before it is done: longer than an instance needs to read of a
 *     new key, and than one call
 */
@ConfigurationProperties("konbit.master-key")
record MasterKeySettings(
        @DefaultValue("5s") Duration lookEvery,
        @DefaultValue("1000") int aSecond,
        @DefaultValue("60s") Duration settles) {
    /** A hundred are done at once, and are to be done before another instance would take over. */
    static final int LEAST_A_SECOND = 10;

    MasterKeySettings {
        if (aSecond < LEAST_A_SECOND) {
            throw new IllegalArgumentException("konbit.master-key.a-second is less than " + LEAST_A_SECOND);
        }
    }
}
