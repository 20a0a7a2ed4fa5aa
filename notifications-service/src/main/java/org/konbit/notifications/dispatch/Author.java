package org.konbit.notifications.dispatch;

import java.util.UUID;

/** Who has something sent. */
public record Author(UUID subject, String handle) {}
