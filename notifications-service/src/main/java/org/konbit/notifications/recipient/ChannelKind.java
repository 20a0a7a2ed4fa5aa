package org.konbit.notifications.recipient;

/** By what way a person is told, best first; {@code NONE} has a {@link SkipReason}. */
public enum ChannelKind {
    SMS,
    EMAIL,
    RELAY,
    NONE
}
