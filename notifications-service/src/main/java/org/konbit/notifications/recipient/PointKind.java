package org.konbit.notifications.recipient;

/** What a contact point is. */
public enum PointKind {
    PHONE,
    EMAIL;

    ChannelKind channel() {
        return switch (this) {
            case PHONE -> ChannelKind.SMS;
            case EMAIL -> ChannelKind.EMAIL;
        };
    }
}
