package org.konbit.collectives.farmersgroup;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.konbit.collectives.collective.Collective;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.CollectiveType;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MayLead;
import org.konbit.collectives.collective.MayLookInto;
import org.konbit.collectives.collective.MemberRoll;
import org.konbit.collectives.collective.MembershipRole;
import org.konbit.http.Caller;
import org.konbit.http.Conflict;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.konbit.http.NotFound;
import org.springframework.stereotype.Component;

/** Of collectives, those that have activities; their coordinators and treasurers keep the ledger. */
@Component
class FarmersGroups {
    private static final String NO_MEMBER = "is not the id of a member of this group";

    private final FindCollectives findCollectives;
    private final Activities activities;
    private final MemberRoll roll;
    private final MayLead mayLead;
    private final MayLookInto mayLookInto;

    FarmersGroups(
            FindCollectives findCollectives,
            Activities activities,
            MemberRoll roll,
            MayLead mayLead,
            MayLookInto mayLookInto) {
        this.findCollectives = findCollectives;
        this.activities = activities;
        this.roll = roll;
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

    /** The same, if the caller may also write in its ledger. */
    Activity activityToKeep(ActivityId id, Caller caller) {
        var activity = activity(id, caller);
        checkMayKeepLedger(caller, find(activity.collective()));
        return activity;
    }

    /** Is or was, whatever the dates: records are often entered late. */
    void checkWasMember(Activity activity, UUID person, String pointer) {
        if (roll.everIn(activity.collective(), List.of(person)).isEmpty()) {
            throw new InvalidRequest(pointer, NO_MEMBER);
        }
    }

    /** Of a plan that a group makes. */
    void checkInCharge(CollectiveId id, List<Activity.Step> plan) {
        var named = plan.stream()
                .map(Activity.Step::inCharge)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (named.isEmpty()) return;
        var members = roll.everIn(id, named);
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < plan.size(); i++) {
            var inCharge = plan.get(i).inCharge();
            if (inCharge != null && !members.contains(inCharge)) {
                errors.add(new FieldError("/plan/%d/inCharge".formatted(i), NO_MEMBER));
            }
        }
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
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
