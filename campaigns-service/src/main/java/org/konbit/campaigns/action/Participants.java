package org.konbit.campaigns.action;

import java.util.UUID;

/** Those who said that they come. */
public interface Participants {
    boolean include(UUID person, ActionId action);
}
