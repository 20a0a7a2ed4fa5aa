package org.konbit.notifications.dispatch;

import java.util.UUID;

/** A relay's people within a chunk: {@code count} of them from ordinal {@code from} on. */
public record RelayGroup(UUID relay, int from, int count) {}
