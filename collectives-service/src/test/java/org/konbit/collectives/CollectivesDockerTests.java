package org.konbit.collectives;

import org.konbit.outbox.testing.OnDocker;

class CollectivesDockerTests extends OnDocker {}
