package org.konbit.notifications.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A mail server and an SMS provider for the test run, and short waits. */
public final class Providers implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    public static final ScriptedMailServer MAIL = start();
    public static final ScriptedSmsProvider SMS = new ScriptedSmsProvider();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "konbit.sending.mail.url=smtp://127.0.0.1:" + MAIL.port(),
                        "konbit.sending.mail.from=konbit@example.org",
                        "konbit.sending.mail.timeout=5s",
                        "konbit.sending.sms.url=" + SMS.url(),
                        "konbit.sending.sms.timeout=5s",
                        "konbit.sending.sms.webhook-secret=of-the-provider",
                        "konbit.sending.first-retry=200ms",
                        "konbit.dispatch.confirm-above=60",
                        "konbit.dispatch.urgent-up-to=5",
                        "konbit.dispatch.chunk=20",
                        "konbit.dispatch.step=40",
                        "konbit.dispatch.lease=2s",
                        "konbit.dispatch.look-every=500ms",
                        "konbit.dispatch.plans-every=200ms",
                        "konbit.dispatch.retry-every=100ms",
                        "konbit.sending.look-every=200ms")
                .applyTo(context);
    }

    private static ScriptedMailServer start() {
        try {
            return new ScriptedMailServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
