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
    CULTURE
}
