package org.konbit.collectives.farmersgroup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.konbit.http.Caller;
import org.konbit.http.InvalidRequest;
import org.konbit.outbox.Ids;
import org.springframework.stereotype.Component;

/** Takes an entry back by a counter-entry, and makes the right one in its place: both at once, or neither. */
@Component
public class CorrectEntry {
    private final Contributions contributions;
    private final Results results;
    private final Sharings sharings;
    private final WorkOutShares workOutShares;
    private final FarmersGroups groups;
    private final EnterInLedger enterInLedger;

    CorrectEntry(
            Contributions contributions,
            Results results,
            Sharings sharings,
            WorkOutShares workOutShares,
            FarmersGroups groups,
            EnterInLedger enterInLedger) {
        this.contributions = contributions;
        this.results = results;
        this.sharings = sharings;
        this.workOutShares = workOutShares;
        this.groups = groups;
        this.enterInLedger = enterInLedger;
    }

    /** What should have been entered; of the same kind as what was. */
    public sealed interface Instead {
        record OfContribution(UUID person, Contribution.Given given) implements Instead {}

        record OfResult(Result.Outcome outcome) implements Instead {}

        record OfSharing(ShareResult.Command command) implements Instead {}
    }

    /** Which entry is wrong, and why. */
    public record Command(
            EntryId entry, String reason, @Nullable Instead instead) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Made(Entry counter, @Nullable Entry instead) implements Outcome {}

        record TakenBackBefore() implements Outcome {}

        record IsCounterEntry() implements Outcome {}

        record NotShareable(Unshareable why) implements Outcome {}
    }

    public Outcome correct(ActivityId id, Command command, Caller caller) {
        var activity = groups.activityToKeep(id, caller);
        var wrong = entry(activity, command.entry())
                .orElseThrow(() -> new InvalidRequest("/entry", "is not an entry of this activity's ledger"));
        checkIsOfTheSameKind(wrong, command.instead());
        if (command.instead() instanceof Instead.OfContribution(var person, var ignored)) {
            groups.checkWasMember(activity, person, "/instead/person");
        }
        return enterInLedger.correct(activity, now -> correct(activity, wrong, command, now));
    }

    /** The counter-entry's id is the first one, so that whoever reads in order has it before what stands in its place. */
    private Outcome correct(Activity activity, Entry wrong, Command command, Instant now) {
        if (wrong.correction() != null) return new Outcome.IsCounterEntry();
        if (isTakenBack(wrong)) return new Outcome.TakenBackBefore();
        var counter = new EntryId(Ids.next());
        return switch (command.instead()) {
            case null -> made(counter, wrong, command.reason(), null, now);
            case Instead.OfContribution(var person, var given) -> {
                var right = Contribution.record(new EntryId(Ids.next()), activity, person, given, now);
                yield made(counter, wrong, command.reason(), right, now);
            }
            case Instead.OfResult(var outcome) -> {
                var right = Result.record(new EntryId(Ids.next()), activity, outcome, now);
                yield made(counter, wrong, command.reason(), right, now);
            }
            case Instead.OfSharing(var sharing) ->
                switch (workOutShares.workOut(activity, sharing, (Sharing) wrong, "/instead", now)) {
                    case WorkOutShares.Worked.Out(var right) -> made(counter, wrong, command.reason(), right, now);
                    case WorkOutShares.Worked.Not(var why) -> new Outcome.NotShareable(why);
                };
        };
    }

    private Outcome made(EntryId id, Entry wrong, String reason, @Nullable Entry instead, Instant now) {
        var counter = wrong.counter(id, new Correction(wrong.id(), reason, instead == null ? null : instead.id()), now);
        save(counter);
        if (instead != null) save(instead);
        return new Outcome.Made(counter, instead);
    }

    private void save(Entry entry) {
        switch (entry) {
            case Contribution contribution -> contributions.save(contribution);
            case Result result -> results.save(result);
            case Sharing sharing -> sharings.save(sharing);
        }
    }

    private Optional<Entry> entry(Activity activity, EntryId id) {
        return Stream.<Entries<? extends Entry>>of(contributions, results, sharings)
                .<Entry>flatMap(entries -> entries.findById(id).stream())
                .filter(entry -> entry.activity().equals(activity.id()))
                .findFirst();
    }

    private boolean isTakenBack(Entry entry) {
        return !of(entry.kind())
                .findByCorrectionTakesBackIn(List.of(entry.id()))
                .isEmpty();
    }

    private Entries<? extends Entry> of(Entry.Kind kind) {
        return switch (kind) {
            case CONTRIBUTION -> contributions;
            case RESULT -> results;
            case SHARING -> sharings;
        };
    }

    private static void checkIsOfTheSameKind(Entry wrong, @Nullable Instead instead) {
        var kind = switch (instead) {
            case null -> wrong.kind();
            case Instead.OfContribution ignored -> Entry.Kind.CONTRIBUTION;
            case Instead.OfResult ignored -> Entry.Kind.RESULT;
            case Instead.OfSharing ignored -> Entry.Kind.SHARING;
        };
        if (kind != wrong.kind()) {
            throw new InvalidRequest(
                    "/instead", "is a %s, and what it stands for is a %s".formatted(named(kind), named(wrong.kind())));
        }
    }

    private static String named(Entry.Kind kind) {
        return switch (kind) {
            case CONTRIBUTION -> "contribution";
            case RESULT -> "result";
            case SHARING -> "sharing";
        };
    }
}
