package org.konbit.collectives.person;

/** How a person stands to a collective; who has left may come back in any way. */
public enum MembershipState {
    INVITED,
    REQUESTED,
    ACTIVE,
    SUSPENDED,
    LEFT;

    public boolean canBecome(MembershipState next) {
        return switch (this) {
            case INVITED, REQUESTED, SUSPENDED -> next == ACTIVE || next == LEFT;
            case ACTIVE -> next == SUSPENDED || next == LEFT;
            case LEFT -> next == INVITED || next == REQUESTED || next == ACTIVE;
        };
    }
}
