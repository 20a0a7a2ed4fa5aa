package org.konbit.outbox;

import org.konbit.outbox.testing.OnDocker;

class OutboxDockerTests extends OnDocker {}
