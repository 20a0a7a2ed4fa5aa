package org.konbit.campaigns.pledge;

import java.util.UUID;
import org.konbit.campaigns.action.ActionId;

/** Whose pledge for which action: there is one. */
public record PledgeId(ActionId action, UUID person) {
    public static PledgeId valueOf(String text) {
        var parts = text.split(":", 2);
        if (parts.length != 2) throw new IllegalArgumentException("Not a pledge's id");
        return new PledgeId(ActionId.valueOf(parts[0]), UUID.fromString(parts[1]));
    }

    @Override
    public String toString() {
        return action + ":" + person;
    }
}
