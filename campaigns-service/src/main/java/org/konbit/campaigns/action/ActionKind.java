package org.konbit.campaigns.action;

/** What people do together. */
public enum ActionKind {
    MARCH,
    RALLY,
    SIT_IN,
    STRIKE,
    PETITION,
    DEPUTATION,
    ASSEMBLY,
    PLANTING_DAY,
    SEED_FAIR,
    TRAINING,
    RADIO,
    CULTURE;

    public boolean isProtest() {
        return switch (this) {
            case MARCH, RALLY, SIT_IN, STRIKE, PETITION, DEPUTATION -> true;
            case ASSEMBLY, PLANTING_DAY, SEED_FAIR, TRAINING, RADIO, CULTURE -> false;
        };
    }
}
