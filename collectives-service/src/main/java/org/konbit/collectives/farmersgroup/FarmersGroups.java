package org.konbit.collectives.farmersgroup;

import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.CollectiveType;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MayLead;
import org.konbit.collectives.collective.MayLookInto;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.http.Caller;
import org.konbit.http.Conflict;
import org.konbit.http.NotFound;
import org.springframework.stereotype.Component;

/** Of collectives, those that have activities; their coordinators and treasurers keep the ledger. */
@Component
class FarmersGroups {
    private final FindCollectives findCollectives;
    private final Activities activities;
    private final MayLead mayLead;
    private final MayLookInto mayLookInto;

    FarmersGroups(FindCollectives findCollectives, Activities activities, MayLead mayLead, MayLookInto mayLookInto) {
        this.findCollectives = findCollectives;
        this.activities = activities;
        this.mayLead = mayLead;
        this.mayLookInto = mayLookInto;
    }

    Collective find(CollectiveId id) {
        return findCollectives.one(id);
    }

    /** Of a group that the caller may look into; of all others there is none. */
    Activity activity(ActivityId id, Caller caller) {
        return activities
                .findById(id)
                .filter(activity -> mayLookInto.isTrueOf(caller, find(activity.collective())))
                .orElseThrow(() -> new NotFound("The activity"));
    }

    void checkMayKeepLedger(Caller caller, Collective group) {
        mayLead.check(caller, group, MembershipRole.TREASURER);
        checkIsOne(group);
        if (group.isDissolved()) throw new Conflict("collective-dissolved", "Its ledger is closed.");
    }

    void checkMayRead(Caller caller, Collective group) {
        mayLookInto.check(caller, group);
        checkIsOne(group);
    }

    /** After the rights, as what kind of collective it is, is its state: 409 for one that shares no results. */
    private static void checkIsOne(Collective group) {
        if (group.type() != CollectiveType.FARMERS_GROUP) {
            throw new Conflict(
                    "not-a-farmers-group",
                    "Activities, contributions, results and shares belong to a FARMERS_GROUP; this is a %s."
                            .formatted(group.type()));
        }
    }
}
