package org.konbit.notifications.inbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.dispatch.Dispatches;
import org.konbit.notifications.dispatch.RelayedGroup;
import org.konbit.notifications.dispatch.Told;
import org.konbit.notifications.inbox.InboxItem.Named;
import org.konbit.notifications.inbox.InboxItem.RelayList;
import org.konbit.notifications.recipient.People;
import org.konbit.notifications.recipient.Recipients;
import org.konbit.notifications.wording.Languages;
import org.springframework.stereotype.Component;

/** Puts together what a person was told and what they are to pass on: one item a dispatch, newest first. */
@Component
public class ReadInbox {
    private static final String DEFAULT_LANGUAGE = "ht";

    /** More than any relay's list of one dispatch has chunks. */
    private static final int LEAST_FETCHED = 64;

    /** UUIDv7 by the time they were made, whatever their sign. */
    private static final Comparator<UUID> NEWEST_FIRST =
            Comparator.comparing(UUID::toString).reversed();

    private final Dispatches dispatches;
    private final People people;
    private final Recipients recipients;

    ReadInbox(Dispatches dispatches, People people, Recipients recipients) {
        this.dispatches = dispatches;
        this.people = people;
        this.recipients = recipients;
    }

    /**
     * How far one has read both what one was told and what one is to pass on.
     *
     * @param told the cursor in the one, {@code relayed} in the other; null at the beginning
     */
    public record Position(@Nullable String told, @Nullable String relayed) {
        public static final Position BEGINNING = new Position(null, null);

        public static Position of(String written) {
            var parts = written.split("\\|", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("Not a position");
            }
            return new Position(parts[0].isEmpty() ? null : parts[0], parts[1].isEmpty() ? null : parts[1]);
        }

        @Override
        public String toString() {
            return (told == null ? "" : told) + "|" + (relayed == null ? "" : relayed);
        }
    }

    /** @param next null at the end */
    public record InboxPage(List<InboxItem> items, @Nullable Position next) {}

    public InboxPage read(UUID person, Position after, int limit) {
        int fetched = Math.max(limit + 1, LEAST_FETCHED);
        var told = dispatches.toldTo(person, after.told(), fetched);
        var relayed = dispatches.relayedBy(person, after.relayed(), fetched);
        var entries = new TreeMap<UUID, Entry>(NEWEST_FIRST);
        told.forEach(one -> entries.computeIfAbsent(one.dispatch(), Entry::new).told = one);
        relayed.forEach(one ->
                entries.computeIfAbsent(one.dispatch(), Entry::new).groups.add(one));
        if (entries.isEmpty()) {
            return new InboxPage(List.of(), null);
        }
        var complete = complete(entries, told, relayed, fetched);
        var shown = complete.subList(0, Math.min(limit, complete.size()));
        boolean more = shown.size() < entries.size();
        return new InboxPage(items(person, shown), more ? position(after, shown) : null);
    }

    /** Of a list that goes on, the last dispatch may have more to it than was read. */
    private static List<Entry> complete(
            Map<UUID, Entry> entries, List<Told> told, List<RelayedGroup> relayed, int fetched) {
        var all = new ArrayList<>(entries.values());
        cut(all, told, fetched, Told::dispatch);
        cut(all, relayed, fetched, RelayedGroup::dispatch);
        return all.isEmpty() ? List.of(entries.values().iterator().next()) : all;
    }

    private static <T> void cut(List<Entry> all, List<T> read, int fetched, Function<T, UUID> dispatch) {
        if (read.size() == fetched) {
            var last = dispatch.apply(read.getLast());
            all.removeIf(entry -> NEWEST_FIRST.compare(entry.dispatch, last) >= 0);
        }
    }

    private static Position position(Position after, List<Entry> shown) {
        var told = after.told();
        var relayed = after.relayed();
        for (var entry : shown) {
            if (entry.told != null) {
                told = entry.told.cursor();
            }
            if (!entry.groups.isEmpty()) {
                relayed = entry.groups.getLast().cursor();
            }
        }
        return new Position(told, relayed);
    }

    private List<InboxItem> items(UUID person, List<Entry> shown) {
        var known = people.known(Set.of(person)).get(person);
        var language = known == null ? DEFAULT_LANGUAGE : known.language();
        var handles = handles(shown);
        return shown.stream().map(entry -> entry.item(language, handles)).toList();
    }

    private Map<UUID, String> handles(List<Entry> shown) {
        var toTell = shown.stream()
                .flatMap(entry -> entry.groups.stream())
                .flatMap(group -> group.people().stream())
                .toList();
        return toTell.isEmpty() ? new HashMap<>() : recipients.handles(toTell);
    }

    /** What was read of one dispatch. */
    private static final class Entry {
        private final UUID dispatch;
        private final List<RelayedGroup> groups = new ArrayList<>();
        private @Nullable Told told;

        Entry(UUID dispatch) {
            this.dispatch = dispatch;
        }

        InboxItem item(String language, Map<UUID, String> handles) {
            var relay = groups.isEmpty() ? null : new RelayList(named(handles));
            var one = told;
            if (one != null) {
                var text = Languages.choose(one.texts(), language);
                return new InboxItem(
                        dispatch, one.at(), text.title(), text.mail(), one.action(), one.campaign(), one.kind(), relay);
            }
            var group = groups.getFirst();
            var text = Languages.choose(group.texts(), language);
            return new InboxItem(
                    dispatch, group.at(), text.title(), text.mail(), group.action(), group.campaign(), null, relay);
        }

        private List<Named> named(Map<UUID, String> handles) {
            return groups.stream()
                    .flatMap(group -> group.people().stream())
                    .map(person -> new Named(person, handles.get(person)))
                    .toList();
        }
    }
}
