package org.konbit.campaigns.action;

/** What may be said of an action, to whom and how exactly. */
public enum Exposure {
    OPEN,
    MEMBERS_ONLY,
    SENSITIVE
}
