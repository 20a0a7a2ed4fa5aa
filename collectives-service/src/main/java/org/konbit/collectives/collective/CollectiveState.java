package org.konbit.collectives.collective;

/** {@code FORMING → ACTIVE ⇄ DORMANT → DISSOLVED}; one that never became active may be dissolved too. */
public enum CollectiveState {
    FORMING,
    ACTIVE,
    DORMANT,
    DISSOLVED;

    public boolean canBecome(CollectiveState next) {
        return switch (this) {
            case FORMING -> next == ACTIVE || next == DISSOLVED;
            case ACTIVE -> next == DORMANT || next == DISSOLVED;
            case DORMANT -> next == ACTIVE || next == DISSOLVED;
            case DISSOLVED -> false;
        };
    }
}
