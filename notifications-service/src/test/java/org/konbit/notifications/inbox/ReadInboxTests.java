package org.konbit.notifications.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.konbit.notifications.dispatch.Dispatch;
import org.konbit.notifications.dispatch.DispatchKind;
import org.konbit.notifications.dispatch.Dispatches;
import org.konbit.notifications.dispatch.Outcome;
import org.konbit.notifications.dispatch.RelayedGroup;
import org.konbit.notifications.dispatch.Told;
import org.konbit.notifications.dispatch.ToldAction;
import org.konbit.notifications.inbox.ReadInbox.Position;
import org.konbit.notifications.recipient.AudienceQuery;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.notifications.recipient.Contact;
import org.konbit.notifications.recipient.People;
import org.konbit.notifications.recipient.Person;
import org.konbit.notifications.recipient.Reachable;
import org.konbit.notifications.recipient.Recipients;
import org.konbit.notifications.wording.Text;

class ReadInboxTests {
    private static final UUID MARIE = UUID.randomUUID();
    private static final Map<String, Text> TEXTS = Map.of(
            "ht",
            new Text("Mach", "Mach", "Mach nan Hinche", "Mach"),
            "fr",
            new Text("Marche", "Marche", "Marche à Hinche", "Marche"));

    private final List<Told> told = new ArrayList<>();
    private final List<RelayedGroup> groups = new ArrayList<>();
    private final ReadInbox inbox = new ReadInbox(new Lists(), new OnlyMarie(), new Handles());

    @Test
    void what_one_is_told_and_what_one_passes_on_is_one_item_a_dispatch() {
        told(3);
        group(3, 0, 2);
        group(3, 1, 1);
        told(1);
        group(2, 0, 4);
        var page = inbox.read(MARIE, Position.BEGINNING, 10);
        assertThat(page.next()).isNull();
        assertThat(page.items()).extracting(InboxItem::dispatch).containsExactly(id(3), id(2), id(1));
        var relay = page.items().getFirst().relay();
        assertThat(relay).isNotNull();
        assertThat(relay.people())
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.handle()).isNotNull());
        assertThat(page.items().get(1).kind()).isNull();
        assertThat(page.items().getLast().relay()).isNull();
    }

    @Test
    void is_in_the_persons_language() {
        told(1);
        assertThat(inbox.read(MARIE, Position.BEGINNING, 10).items())
                .extracting(InboxItem::title, InboxItem::body)
                .containsExactly(tuple("Marche", "Marche à Hinche"));
    }

    @Test
    void page_by_page_shows_each_item_once_and_whole() {
        for (int i = 40; i > 0; i--) {
            if (i % 3 != 0) {
                told(i);
            }
            for (int chunk = 0; chunk < i % 4; chunk++) {
                group(i, chunk, 2);
            }
        }
        var whole = inbox.read(MARIE, Position.BEGINNING, 200).items();
        for (int limit : new int[] {1, 2, 3, 7, 40, 100}) {
            var read = new ArrayList<InboxItem>();
            var position = Position.BEGINNING;
            while (position != null) {
                var page = inbox.read(MARIE, position, limit);
                assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
                read.addAll(page.items());
                position = page.next() == null ? null : Position.of(page.next().toString());
            }
            assertThat(read)
                    .as("limit %d", limit)
                    .extracting(InboxItem::dispatch)
                    .doesNotHaveDuplicates();
            assertThat(read).isEqualTo(whole);
        }
    }

    private static UUID id(int dispatch) {
        return UUID.fromString("0198c3a0-0000-7000-8000-%012d".formatted(dispatch));
    }

    private void told(int dispatch) {
        told.add(new Told(
                id(dispatch),
                DispatchKind.ANNOUNCEMENT,
                null,
                null,
                Instant.EPOCH,
                TEXTS,
                Outcome.SENT,
                id(dispatch) + ":9999"));
    }

    private void group(int dispatch, int chunk, int people) {
        var those = new ArrayList<UUID>();
        for (int i = 0; i < people; i++) {
            those.add(UUID.randomUUID());
        }
        groups.add(new RelayedGroup(
                id(dispatch), null, null, Instant.EPOCH, TEXTS, those, id(dispatch) + ":" + (2000 - chunk)));
    }

    private final class Lists implements Dispatches {
        @Override
        public Optional<ToldAction> lastActionToldOf(Collection<UUID> people) {
            return Optional.empty();
        }

        @Override
        public List<Told> toldTo(UUID person, @Nullable String after, int limit) {
            return told.stream()
                    .filter(one -> after == null || one.cursor().compareTo(after) < 0)
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<RelayedGroup> relayedBy(UUID relay, @Nullable String after, int limit) {
            return groups.stream()
                    .filter(one -> after == null || one.cursor().compareTo(after) < 0)
                    .limit(limit)
                    .toList();
        }

        @Override
        public Optional<Dispatch> find(UUID id) {
            return Optional.empty();
        }

        @Override
        public List<UUID> unfinished(@Nullable UUID after, int limit) {
            return List.of();
        }
    }

    private static final class OnlyMarie implements People {
        @Override
        public void learn(List<Person> people) {}

        @Override
        public void erase(List<UUID> people) {}

        @Override
        public void isMerged(UUID record, UUID into) {}

        @Override
        public UUID whoseIsNow(UUID record) {
            return record;
        }

        @Override
        public List<Person.Appointment> appointments(UUID person) {
            return List.of();
        }

        @Override
        public Map<UUID, List<String>> homes(Collection<UUID> people) {
            return Map.of();
        }

        @Override
        public Map<UUID, Person.Known> known(Collection<UUID> people) {
            return Map.of(MARIE, new Person.Known(MARIE, "marie", "fr", Map.of()));
        }
    }

    private static final class Handles implements Recipients {
        @Override
        public List<Reachable> walk(AudienceQuery audience, long afterRk, UUID afterId, int limit) {
            return List.of();
        }

        @Override
        public List<Reachable> walkRelayed(AudienceQuery audience, UUID afterRelay, long afterRk, int limit) {
            return List.of();
        }

        @Override
        public List<Reachable> reach(Collection<UUID> people) {
            return List.of();
        }

        @Override
        public Map<UUID, Contact> contacts(ChannelKind channel, Collection<UUID> people) {
            return Map.of();
        }

        @Override
        public long count(AudienceQuery audience, int upTo) {
            return 0;
        }

        @Override
        public Map<UUID, String> handles(Collection<UUID> people) {
            var handles = new HashMap<UUID, String>();
            people.forEach(person -> handles.put(person, "h-" + person));
            return handles;
        }
    }
}
