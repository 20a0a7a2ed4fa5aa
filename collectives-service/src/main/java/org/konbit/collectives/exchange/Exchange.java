package org.konbit.collectives.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.alternative.AlternativeId;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.territory.GeoPoint;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** A meeting between collectives: proposed, answered by each of them, held or not, and told of afterwards. */
@TypeAlias("exchange")
public final class Exchange extends Aggregate<ExchangeEvent> {
    /** Where a day begins first. */
    private static final ZoneOffset FARTHEST_EAST = ZoneOffset.ofHours(14);

    @Id
    private final ExchangeId id;

    private final List<CollectiveId> hosts;
    private final List<CollectiveId> guests;
    private Meeting meeting;
    private List<AlternativeId> alternatives;
    private ExchangeState state;
    private List<Answer> answers;
    private @Nullable String cancelled;

    /** When, about what, where, and with what outcome. */
    public record Meeting(
            LocalDate date,
            String theme,
            @Nullable Place place,
            @Nullable String shown,
            @Nullable String learned) {
        /** Anywhere on earth. */
        boolean hasCome(Instant now) {
            return !date.isAfter(LocalDate.ofInstant(now, FARTHEST_EAST));
        }

        Meeting toldOf(@Nullable String whatWasShown, String whatWasLearned) {
            return new Meeting(date, theme, place, whatWasShown, whatWasLearned);
        }
    }

    /** Where people met. */
    public record Place(
            @Nullable String name,
            @Nullable String territory,
            @Nullable GeoPoint point) {}

    /**
     * @param state null in what was stored when an exchange was only ever entered afterwards
     * @param answers null likewise
     */
    @PersistenceCreator
    Exchange(
            ExchangeId id,
            List<CollectiveId> hosts,
            List<CollectiveId> guests,
            Meeting meeting,
            List<AlternativeId> alternatives,
            @Nullable ExchangeState state,
            @Nullable List<Answer> answers,
            @Nullable String cancelled) {
        this.id = id;
        this.hosts = List.copyOf(hosts);
        this.guests = List.copyOf(guests);
        this.meeting = meeting;
        this.alternatives = List.copyOf(alternatives);
        this.state = state == null ? ExchangeState.HELD : state;
        this.answers = answers == null ? List.of() : List.copyOf(answers);
        this.cancelled = cancelled;
    }

    /** One that took place. */
    static Exchange held(
            ExchangeId id,
            List<CollectiveId> hosts,
            List<CollectiveId> guests,
            Meeting meeting,
            List<AlternativeId> alternatives) {
        var held = new Exchange(id, hosts, guests, meeting, alternatives, ExchangeState.HELD, List.of(), null);
        held.record(new ExchangeEvent.Held(id));
        return held;
    }

    /** Whoever proposes says yes by that. */
    static Exchange proposed(
            ExchangeId id,
            List<CollectiveId> hosts,
            List<CollectiveId> guests,
            Meeting meeting,
            List<AlternativeId> alternatives,
            Set<CollectiveId> proposing) {
        var yes = Stream.concat(hosts.stream(), guests.stream())
                .distinct()
                .filter(proposing::contains)
                .map(collective -> new Answer(collective, Answer.Choice.ACCEPTED, null))
                .toList();
        var proposed = new Exchange(id, hosts, guests, meeting, alternatives, ExchangeState.PROPOSED, yes, null);
        proposed.state = proposed.asAnswered();
        proposed.record(new ExchangeEvent.Proposed(id));
        return proposed;
    }

    boolean invites(CollectiveId collective) {
        return hosts.contains(collective) || guests.contains(collective);
    }

    /** False if it is over. The same answer again changes nothing. */
    boolean answer(Answer answer) {
        if (state.isOver()) return false;
        if (answers.contains(answer)) return true;
        var all = new ArrayList<>(answers);
        all.removeIf(earlier -> earlier.collective().equals(answer.collective()));
        all.add(answer);
        answers = List.copyOf(all);
        state = asAnswered();
        record(
                switch (answer.choice()) {
                    case ACCEPTED -> new ExchangeEvent.Accepted(id, answer.collective());
                    case DECLINED -> new ExchangeEvent.Declined(id, answer.collective());
                });
        return true;
    }

    /** It takes two who are not the same: a host and a guest. */
    private ExchangeState asAnswered() {
        if (all(hosts, Answer.Choice.DECLINED) || all(guests, Answer.Choice.DECLINED)) return ExchangeState.DECLINED;
        var agree = hosts.stream()
                .filter(host -> said(host, Answer.Choice.ACCEPTED))
                .anyMatch(host ->
                        guests.stream().anyMatch(guest -> !guest.equals(host) && said(guest, Answer.Choice.ACCEPTED)));
        return agree ? ExchangeState.AGREED : ExchangeState.PROPOSED;
    }

    private boolean all(Collection<CollectiveId> some, Answer.Choice choice) {
        return !some.isEmpty() && some.stream().allMatch(one -> said(one, choice));
    }

    private boolean said(CollectiveId collective, Answer.Choice choice) {
        return answers.stream().anyMatch(answer -> answer.collective().equals(collective) && answer.choice() == choice);
    }

    /** False if it is over. */
    boolean cancel(@Nullable String reason) {
        if (state.isOver()) return false;
        state = ExchangeState.CANCELLED;
        cancelled = reason;
        record(new ExchangeEvent.Cancelled(id));
        return true;
    }

    /** Whether what came of it may still be told: of what was agreed or took place, once. */
    boolean isToBeReported() {
        return (state == ExchangeState.AGREED || state == ExchangeState.HELD) && meeting.learned() == null;
    }

    void report(@Nullable String shown, String learned, Collection<AlternativeId> cameOfIt) {
        meeting = meeting.toldOf(shown, learned);
        alternatives = Stream.concat(alternatives.stream(), cameOfIt.stream())
                .distinct()
                .toList();
        state = ExchangeState.HELD;
        record(new ExchangeEvent.Held(id));
    }

    public ExchangeId id() {
        return id;
    }

    public List<CollectiveId> hosts() {
        return hosts;
    }

    public List<CollectiveId> guests() {
        return guests;
    }

    /** Hosts and guests, whatever they answered. */
    public List<CollectiveId> invited() {
        return Stream.concat(hosts.stream(), guests.stream()).distinct().toList();
    }

    /** Those of these who were there: who accepted, or all where it was entered afterwards and nobody was asked. */
    public List<CollectiveId> present(List<CollectiveId> some) {
        return answers.isEmpty()
                ? some
                : some.stream().filter(one -> said(one, Answer.Choice.ACCEPTED)).toList();
    }

    public List<CollectiveId> accepted() {
        return answers.stream()
                .filter(answer -> answer.choice() == Answer.Choice.ACCEPTED)
                .map(Answer::collective)
                .toList();
    }

    public Meeting meeting() {
        return meeting;
    }

    public List<AlternativeId> alternatives() {
        return alternatives;
    }

    public ExchangeState state() {
        return state;
    }

    public List<Answer> answers() {
        return answers;
    }

    /** Why, where that was told. */
    public @Nullable String cancelled() {
        return cancelled;
    }
}
