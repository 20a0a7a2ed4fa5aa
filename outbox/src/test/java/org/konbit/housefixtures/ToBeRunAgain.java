package org.konbit.housefixtures;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** Run only from within a test: by its name it is none. */
class ToBeRunAgain {
    @Test
    void succeeds() {}

    @Test
    void fails() {
        throw new AssertionError("on purpose");
    }

    @Test
    @Disabled("for a reason")
    void is_left_out() {}
}
