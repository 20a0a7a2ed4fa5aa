package org.konbit.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job on real input, as a new user has it done. */
@Order(1)
@ExtendWith(KonbitPlatform.Shared.class)
class DemoIT {

    @Test
    void does_the_main_job_on_an_empty_platform_and_again_on_a_used_one(KonbitPlatform platform) {
        for (var run = 1; run <= 2; run++) {
            var said = platform.launch(Duration.ofMinutes(4), "demo");
            assertThat(said.exit()).as("run %d:%n%s", run, said.text()).isZero();
            assertThat(said.text()).contains("The main job is done").doesNotContain("✗");
        }
    }
}
