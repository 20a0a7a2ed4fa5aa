package org.konbit.campaigns.action;

/** What a person answered to an action. */
public enum Answer {
    ACCEPTED,
    TENTATIVE,
    DECLINED,
    WAITLISTED
}
