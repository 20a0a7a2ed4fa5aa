package org.konbit.campaigns.action;

import java.util.UUID;

/** Whose doing it was. */
public record By(UUID subject, String handle) {}
