package org.konbit.notifications.recipient;

import java.util.Set;
import java.util.UUID;

/** A person's wish to be left alone, or told again. */
public sealed interface ConsentEvent {
    UUID person();

    Set<ChannelKind> channels();

    record OptedOut(UUID person, Set<ChannelKind> channels) implements ConsentEvent {}

    record OptedIn(UUID person, Set<ChannelKind> channels) implements ConsentEvent {}
}
