package org.konbit.gateway.token;

import java.time.Instant;

/** A token to hand out. */
public record IssuedToken(String token, Instant expiresAt) {}
