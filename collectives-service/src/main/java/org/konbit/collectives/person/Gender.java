package org.konbit.collectives.person;

/** As a person says it of themself. */
public enum Gender {
    F,
    M,
    X
}
