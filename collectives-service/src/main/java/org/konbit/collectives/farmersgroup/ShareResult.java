package org.konbit.collectives.farmersgroup;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.MemberRoll;
import org.konbit.http.Caller;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.konbit.outbox.Ids;
import org.springframework.stereotype.Component;

/** Shares a sum by one of the group's rules, to the smallest unit; each is a sharing of its own. */
@Component
public class ShareResult {
    private final Sharings sharings;
    private final Contributions contributions;
    private final FarmersGroups groups;
    private final MemberRoll roll;
    private final Clock clock;

    ShareResult(Sharings sharings, Contributions contributions, FarmersGroups groups, MemberRoll roll, Clock clock) {
        this.sharings = sharings;
        this.contributions = contributions;
        this.groups = groups;
        this.roll = roll;
        this.clock = clock;
    }

    /** A member's need in relation to the others', such as the mouths of a household. */
    public record Need(UUID person, BigDecimal weight) {}

    /** What is shared, and how. */
    public record Command(SharingRule rule, Money total, List<Need> needs) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Shared(Sharing sharing) implements Outcome {}

        record NobodyToShareWith() implements Outcome {}

        record NothingToWeigh() implements Outcome {}
    }

    public Outcome share(ActivityId id, Command command, Caller caller) {
        var activity = groups.activity(id, caller);
        groups.checkMayKeepLedger(caller, groups.find(activity.collective()));
        return switch (command.rule()) {
            case COMMON_FUND -> made(activity, command, null);
            case EQUAL -> amongMembers(activity, command, Map.of());
            case BY_NEED -> amongMembers(activity, command, needs(activity, command.needs()));
            case BY_CONTRIBUTION ->
                Weights.contributions(
                                contributions.findByActivity(id),
                                command.total().currency())
                        .map(weights -> made(activity, command, weights))
                        .orElseGet(Outcome.NothingToWeigh::new);
        };
    }

    private Outcome amongMembers(Activity activity, Command command, Map<UUID, BigDecimal> needs) {
        var members = roll.of(activity.collective());
        return members.isEmpty()
                ? new Outcome.NobodyToShareWith()
                : made(activity, command, Weights.needs(members, needs));
    }

    private Map<UUID, BigDecimal> needs(Activity activity, List<Need> stated) {
        var members = roll.of(activity.collective());
        var needs = new HashMap<UUID, BigDecimal>();
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < stated.size(); i++) {
            var need = stated.get(i);
            if (!members.contains(need.person())) {
                errors.add(new FieldError("/needs/%d/person".formatted(i), "is not an active member of this group"));
            } else if (needs.put(need.person(), need.weight()) != null) {
                errors.add(new FieldError("/needs/%d/person".formatted(i), "is named twice"));
            }
        }
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
        return needs;
    }

    private Outcome made(Activity activity, Command command, @Nullable Weights weights) {
        var total = command.total();
        var units = weights == null ? Map.<UUID, Long>of() : Shares.of(total.minorUnits(), weights.byPerson());
        return new Outcome.Shared(sharings.save(Sharing.of(
                new EntryId(Ids.next()),
                activity,
                command.rule(),
                total,
                units,
                weights == null ? null : weights.weighed(),
                clock.instant())));
    }
}
