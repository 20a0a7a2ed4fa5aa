package org.konbit.campaigns.action;

/** Where an action stands. */
public enum ActionState {
    DRAFT,
    ANNOUNCED,
    POSTPONED,
    HELD,
    CANCELLED;

    boolean canBecome(ActionState next) {
        return switch (next) {
            case DRAFT -> false;
            case ANNOUNCED -> this == DRAFT;
            case POSTPONED, HELD, CANCELLED -> isAhead();
        };
    }

    /** Announced, and still to come. */
    public boolean isAhead() {
        return this == ANNOUNCED || this == POSTPONED;
    }
}
