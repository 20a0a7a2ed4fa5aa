package org.konbit.notifications.signin;

import java.util.UUID;

/** A member who signs in through their relay. */
public record Relayed(UUID person, String handle, UUID relay) {}
