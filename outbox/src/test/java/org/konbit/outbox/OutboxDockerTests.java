package org.konbit.outbox;

import org.konbit.outbox.testing.DockerPlatform;
import org.springframework.test.context.ContextConfiguration;
import org.testcontainers.junit.jupiter.Testcontainers;

/** The same on the servers' own images. */
@Testcontainers(disabledWithoutDocker = true)
@ContextConfiguration(initializers = DockerPlatform.class, inheritInitializers = false)
class OutboxDockerTests extends OutboxMessagingTests {}
