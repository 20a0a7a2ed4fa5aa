package org.konbit.collectives.collective;

/** What a member does in a collective. */
public enum MembershipRole {
    MEMBER,
    COORDINATOR,
    FACILITATOR,
    RELAY,
    DELEGATE,
    TREASURER
}
