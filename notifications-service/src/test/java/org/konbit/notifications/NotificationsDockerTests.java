package org.konbit.notifications;

import org.konbit.outbox.testing.OnDocker;

class NotificationsDockerTests extends OnDocker {}
