package org.konbit.notifications.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.recipient.AudienceQuery;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.notifications.recipient.QuietTimes;
import org.konbit.notifications.recipient.Reachable;
import org.konbit.notifications.recipient.Recipients;
import org.springframework.stereotype.Component;

/** The next people of a plan, in chunks; each person of the audience comes up in one of its passes, once. */
@Component
class NextPeople {
    private static final int FIRST_STEP = 1000;
    private static final int SOURCES_AT_ONCE = 10;

    private final Recipients recipients;
    private final QuietTimes quietTimes;
    private final Dispatches dispatches;
    private final Plans plans;
    private final Deliveries deliveries;
    private final Answers answers;
    private final DispatchSettings settings;

    NextPeople(
            Recipients recipients,
            QuietTimes quietTimes,
            Dispatches dispatches,
            Plans plans,
            Deliveries deliveries,
            Answers answers,
            DispatchSettings settings) {
        this.recipients = recipients;
        this.quietTimes = quietTimes;
        this.dispatches = dispatches;
        this.plans = plans;
        this.deliveries = deliveries;
        this.answers = answers;
        this.settings = settings;
    }

    /** What one step of a plan takes, and where the plan is then. */
    record Taken(
            List<NewChunk> chunks,
            Plan.Pass pass,
            long afterRk,
            @Nullable UUID afterId) {
        Taken {
            chunks = List.copyOf(chunks);
        }
    }

    /** Empty when what it depends on is not there yet. */
    Optional<Taken> take(Dispatch dispatch, Plan plan) {
        return switch (plan.pass()) {
            case EVERYONE -> Optional.of(everyone(dispatch, plan));
            case RELAYED -> Optional.of(relayed(dispatch, plan));
            case FOLLOWING -> following(dispatch, plan);
            case COMPLETE -> Optional.of(new Taken(List.of(), Plan.Pass.COMPLETE, plan.afterRk(), plan.afterId()));
        };
    }

    private Taken everyone(Dispatch dispatch, Plan plan) {
        // The first step is short: the first messages leave while the rest is still being planned.
        var limit = plan.nextOrdinal() == 0 ? Math.min(FIRST_STEP, settings.step()) : settings.step();
        var people = recipients.walk(
                audience(dispatch),
                plan.afterRk(),
                plan.afterId() == null ? Recipients.FIRST_ID : plan.afterId(),
                limit);
        var forming = forming(dispatch, plan, people);
        people.stream().filter(p -> p.channel() != ChannelKind.RELAY).forEach(forming::add);
        if (people.size() < limit) return new Taken(forming.chunks(), Plan.Pass.RELAYED, Recipients.FIRST_RK, null);
        var last = people.getLast();
        return new Taken(forming.chunks(), Plan.Pass.EVERYONE, last.rk(), last.person());
    }

    private Taken relayed(Dispatch dispatch, Plan plan) {
        var audience = audience(dispatch);
        var people = new ArrayList<>(
                plan.afterId() == null
                        ? recipients.walkRelayed(audience, Recipients.FIRST_ID, Recipients.FIRST_RK, settings.step())
                        : recipients.walkRelayed(audience, plan.afterId(), Long.MAX_VALUE, settings.step()));
        var more = people.size() == settings.step();
        var first = people.isEmpty() ? null : people.getFirst().relay();
        // A relay gets one note: nobody's people are parted, however many they are.
        while (more && first != null && first.equals(people.getLast().relay())) {
            var rest = recipients.walkRelayed(audience, first, people.getLast().rk(), settings.step());
            people.addAll(rest);
            more = rest.size() == settings.step();
        }
        var last = people.isEmpty() ? null : people.getLast().relay();
        if (more && last != null) people.removeIf(person -> last.equals(person.relay()));
        // A plan is complete by a step without chunks: all that it wrote has reached Kafka by then.
        if (people.isEmpty()) return new Taken(List.of(), Plan.Pass.COMPLETE, plan.afterRk(), plan.afterId());
        var forming = forming(dispatch, plan, people);
        people.forEach(forming::add);
        return new Taken(
                forming.chunks(),
                Plan.Pass.RELAYED,
                Long.MAX_VALUE,
                people.getLast().relay());
    }

    private Optional<Taken> following(Dispatch dispatch, Plan plan) {
        var followed = dispatch.message().following();
        if (followed == null) throw new IllegalStateException("Dispatch " + dispatch.id() + " follows nothing");
        var ordinal = plan.afterRk() < 0 ? 0 : Math.toIntExact(plan.afterRk()) + 1;
        var complete = isComplete(followed);
        var people = new ArrayList<UUID>();
        var taken = 0;
        while (taken < SOURCES_AT_ONCE) {
            var source = deliveries.peopleOf(new ChunkId(followed, ordinal + taken));
            if (source.isEmpty()) break;
            people.addAll(source.get());
            taken++;
        }
        if (taken == 0 && !complete) return Optional.empty();
        if (taken == 0) return Optional.of(new Taken(List.of(), Plan.Pass.COMPLETE, plan.afterRk(), plan.afterId()));
        var action = dispatch.message().action();
        if (action != null) people.removeAll(answers.declined(action, people));
        var reached = recipients.reach(people);
        var forming = forming(dispatch, plan, reached);
        reached.forEach(forming::add);
        return Optional.of(new Taken(forming.chunks(), Plan.Pass.FOLLOWING, ordinal + taken - 1L, plan.afterId()));
    }

    private boolean isComplete(UUID followed) {
        return plans.isComplete(followed)
                || dispatches
                        .find(followed)
                        .map(dispatch -> dispatch.state() == DispatchState.CANCELLED)
                        .orElse(true);
    }

    private FormChunks forming(Dispatch dispatch, Plan plan, List<Reachable> people) {
        return new FormChunks(dispatch, plan.nextOrdinal(), settings.chunk(), quietUntil(dispatch, people));
    }

    /** Only what the machine times waits for the morning; what a person sends now goes at once. */
    private Map<UUID, Instant> quietUntil(Dispatch dispatch, List<Reachable> people) {
        var notBefore = dispatch.message().notBefore();
        if (notBefore == null) return Map.of();
        return quietTimes.quietUntil(people.stream().map(Reachable::person).toList(), notBefore);
    }

    private AudienceQuery audience(Dispatch dispatch) {
        var audience = dispatch.message().audience();
        if (audience == null) throw new IllegalStateException("Dispatch " + dispatch.id() + " has no audience");
        return AudienceQuery.of(audience);
    }
}
