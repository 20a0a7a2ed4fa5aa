package org.konbit.gateway.signin;

import java.util.UUID;

/** Whom a contact point belongs to. */
public record Member(UUID person, String handle) {}
