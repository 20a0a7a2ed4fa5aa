package org.konbit.collectives.brigade;

/** What keeps a brigade from working on the day that was planned. */
public enum Hindrance {
    RAIN,
    ILLNESS,
    MOURNING,
    OTHER
}
