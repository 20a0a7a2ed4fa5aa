package org.konbit.campaigns.attendance;

import java.util.Set;
import java.util.UUID;

/** A person who was seen, or missed; {@code collectives} are those they belonged to then. */
public record Attendee(UUID person, boolean attended, Set<UUID> collectives) {}
