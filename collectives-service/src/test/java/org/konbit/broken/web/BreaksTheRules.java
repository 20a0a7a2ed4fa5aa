package org.konbit.broken.web;

/** What a feature's root must not know. */
public record BreaksTheRules() {}
