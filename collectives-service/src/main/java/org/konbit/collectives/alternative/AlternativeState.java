package org.konbit.collectives.alternative;

/** {@code DRAFT → SHARED → RETIRED}. */
public enum AlternativeState {
    DRAFT,
    SHARED,
    RETIRED;

    public boolean canBecome(AlternativeState next) {
        return switch (this) {
            case DRAFT -> next == SHARED;
            case SHARED -> next == RETIRED;
            case RETIRED -> false;
        };
    }
}
