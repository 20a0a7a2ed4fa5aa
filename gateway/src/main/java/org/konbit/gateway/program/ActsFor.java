package org.konbit.gateway.program;

/** On whose behalf a program calls. */
public enum ActsFor {
    /** With its own credentials, as a machine of the operators. */
    ITSELF,
    /** For a member who agreed, with a member's rights. */
    MEMBERS
}
