package org.konbit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

/** In a JVM of their own, as the JDK reads how many carriers there are to be only once. */
class EnoughCarriersTests {
    @Test
    void virtual_threads_that_wait_in_class_initializers_leave_carriers_to_others() throws Exception {
        assertThat(outcomeOf("with-enough-carriers", 60)).isEqualTo("went on");
    }

    /** That the test above can fail. */
    @Test
    void without_it_they_take_all_carriers() throws Exception {
        assertThat(outcomeOf("as-the-jdk-has-it", 2)).isEqualTo("starved");
    }

    @Test
    void when_there_are_few_they_become_many_as_soon_as_one_finds_none() throws Exception {
        assertThat(outcomeOf("with-few-while-calm", 60)).isEqualTo("went on");
    }

    private static String outcomeOf(String how, int patienceSeconds) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ActiveProcessorCount=2",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starving.class.getName(),
                        how,
                        Integer.toString(patienceSeconds))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output.strip();
    }

    /** As many virtual threads as there are processors wait in class initializers for one that comes after them. */
    static class Starving {
        static final CountDownLatch WAITING = new CountDownLatch(2);
        static final CountDownLatch RELEASED = new CountDownLatch(1);

        public static void main(String[] arguments) throws Exception {
            if (arguments[0].equals("with-enough-carriers"))
                new EnoughCarriers().postProcessEnvironment(new MockEnvironment(), new SpringApplication());
            if (arguments[0].equals("with-few-while-calm")) haveFew();
            Thread.ofVirtual().start(First::touch);
            Thread.ofVirtual().start(Second::touch);
            WAITING.await();
            Thread.ofVirtual().start(RELEASED::countDown);
            System.out.println(RELEASED.await(Long.parseLong(arguments[1]), TimeUnit.SECONDS) ? "went on" : "starved");
            System.exit(0);
        }

        private static void haveFew() {
            var scheduler = ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
            scheduler.setParallelism(32);
            new CarriersAsNeeded(2, 32, Duration.ofMillis(100), 3).watch();
            await().atMost(Duration.ofMinutes(1)).until(() -> scheduler.getParallelism() == 2);
        }

        static void waitHere() {
            WAITING.countDown();
            try {
                RELEASED.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        static class First {
            static {
                waitHere();
            }

            static void touch() {}
        }

        static class Second {
            static {
                waitHere();
            }

            static void touch() {}
        }
    }
}
