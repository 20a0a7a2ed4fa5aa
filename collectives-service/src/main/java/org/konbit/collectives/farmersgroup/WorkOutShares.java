package org.konbit.collectives.farmersgroup;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.MemberRoll;
import org.konbit.outbox.Ids;
import org.springframework.stereotype.Component;

/** Works out who gets what, of the members, needs, rates and contributions that there are. */
@Component
class WorkOutShares {
    private final Contributions contributions;
    private final AgreedRules rules;
    private final MemberRoll roll;

    WorkOutShares(Contributions contributions, AgreedRules rules, MemberRoll roll) {
        this.contributions = contributions;
        this.rules = rules;
        this.roll = roll;
    }

    /** A sharing that is not stored yet, or why there can be none. */
    sealed interface Worked {
        record Out(Sharing sharing) implements Worked {}

        record Not(Unshareable why) implements Worked {}
    }

    /** @param pointer to where the command stands in the request */
    Worked workOut(Activity activity, ShareResult.Command command, String pointer, Instant now) {
        var agreed =
                rules.findById(activity.collective()).map(AgreedRule::terms).orElse(null);
        return switch (command.rule()) {
            case COMMON_FUND -> out(activity, command, agreed, null, now);
            case EQUAL -> {
                var members = roll.of(activity.collective());
                yield members.isEmpty() ? nobody() : out(activity, command, agreed, Weights.equal(members), now);
            }
            case BY_NEED -> {
                var members = roll.of(activity.collective());
                AgreeOnRule.checkNeeds(pointer, members, command.needs());
                yield members.isEmpty()
                        ? nobody()
                        : out(activity, command, agreed, Weights.needs(members, needs(agreed, command)), now);
            }
            case BY_CONTRIBUTION -> byContribution(activity, command, agreed, now);
        };
    }

    /**
     * In place of another: by the same rule among the same people, as it was weighed then, whoever has come or gone since;
     * by another rule as of now.
     */
    Worked workOut(Activity activity, ShareResult.Command command, Sharing wrong, String pointer, Instant now) {
        if (command.rule() != wrong.rule()) return workOut(activity, command, pointer, now);
        var weights = Weights.of(wrong, command.total().currency()).orElse(null);
        if (weights == null) return workOut(activity, command, pointer, now);
        if (command.rule() == SharingRule.BY_NEED) {
            var people = List.copyOf(weights.byPerson().keySet());
            AgreeOnRule.checkNeeds(pointer, people, command.needs());
            weights = weights.with(command.needs());
        }
        return new Worked.Out(Sharing.of(
                new EntryId(Ids.next()), activity, command.rule(), wrong.agreed(), command.total(), weights, now));
    }

    private static Map<UUID, BigDecimal> needs(AgreedRule.@Nullable Terms agreed, ShareResult.Command command) {
        var needs = new HashMap<UUID, BigDecimal>();
        if (agreed != null) agreed.needs().forEach(need -> needs.put(need.person(), need.weight()));
        command.needs().forEach(need -> needs.put(need.person(), need.weight()));
        return needs;
    }

    private Worked byContribution(
            Activity activity, ShareResult.Command command, AgreedRule.@Nullable Terms agreed, Instant now) {
        var given = Entry.standing(contributions.findByActivity(activity.id()));
        var rates = agreed == null ? null : agreed.rates();
        if (rates != null) {
            var missing = given.stream()
                    .map(Contribution::given)
                    .map(rates::missing)
                    .flatMap(Collection::stream)
                    .distinct()
                    .sorted()
                    .toList();
            if (!missing.isEmpty()) return new Worked.Not(new Unshareable.RateMissing(missing));
        }
        var weights =
                rates == null ? Weights.contributions(given, command.total().currency()) : Weights.worth(given, rates);
        return weights.map(found -> out(activity, command, agreed, found, now))
                .orElseGet(() -> new Worked.Not(new Unshareable.NothingToWeigh()));
    }

    private static Worked nobody() {
        return new Worked.Not(new Unshareable.NobodyToShareWith());
    }

    private static Worked out(
            Activity activity,
            ShareResult.Command command,
            AgreedRule.@Nullable Terms agreed,
            @Nullable Weights weights,
            Instant now) {
        return new Worked.Out(Sharing.of(
                new EntryId(Ids.next()),
                activity,
                command.rule(),
                agreed == null ? null : agreed.rule(),
                command.total(),
                weights,
                now));
    }
}
