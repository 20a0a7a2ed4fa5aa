package org.konbit.notifications.recipient;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.imports.ImportContext;
import org.konbit.imports.ImportRows;
import org.konbit.imports.Row;
import org.konbit.imports.RowOutcome;
import org.konbit.imports.RowOutcome.Accepted;
import org.konbit.imports.RowOutcome.Later;
import org.konbit.imports.RowOutcome.Refused;
import org.konbit.imports.RowOutcome.Unchanged;
import org.springframework.stereotype.Component;

/**
 * Contact points that an organizer vouches for, of people where they are appointed, a batch of rows at a time; refusals
 * never repeat a value. Whoever has such a contact point can sign in as that person.
 */
@Component
class ImportContactPoints implements ImportRows {
    private static final String HANDLE = "handle";
    private static final String KIND = "kind";
    private static final String VALUE = "value";
    private static final String RELAY_HANDLE = "relay_handle";

    private final Cards cards;
    private final Phonebook phonebook;
    private final Organizers organizers;

    ImportContactPoints(Cards cards, Phonebook phonebook, Organizers organizers) {
        this.cards = cards;
        this.phonebook = phonebook;
        this.organizers = organizers;
    }

    @Override
    public String kind() {
        return "contact-points";
    }

    @Override
    public Set<String> requiredColumns() {
        return Set.of(HANDLE, KIND);
    }

    @Override
    public Set<String> optionalColumns() {
        return Set.of(VALUE, RELAY_HANDLE);
    }

    @Override
    public List<RowOutcome> apply(ImportContext context, List<Row> rows) {
        var wishes = rows.stream().map(ImportContactPoints::read).toList();
        var people = cards.byHandle(handles(wishes));
        var theirs = organizers.theirs(context.importer(), people.values());
        var silenced = cards.silenced(phones(wishes));
        var before = cards.of(new HashSet<>(people.values()));
        var after = new HashMap<>(before);
        var outcomes = new ArrayList<RowOutcome>(rows.size());
        var askedBy = new LinkedHashMap<Integer, UUID>();
        for (int i = 0; i < wishes.size(); i++) {
            var outcome = switch (wishes.get(i)) {
                case Wish.Wrong(var refusal) -> refusal;
                case Wish.Right right -> {
                    var person = people.get(right.handle());
                    if (person != null) {
                        askedBy.put(i, person);
                    }
                    yield person == null || theirs.contains(person)
                            ? apply(right, person, people, silenced, after)
                            : new Refused(HANDLE, "This person lives outside of the territories that you organize.");
                }
            };
            outcomes.add(outcome);
        }
        var changed = after.values().stream()
                .filter(card -> !card.equals(before.get(card.person())))
                .toList();
        if (context.dryRun()) {
            return outcomes;
        }
        var stale = cards.save(changed);
        askedBy.forEach((row, person) -> {
            if (stale.contains(person) && outcomes.get(row) instanceof Accepted) {
                outcomes.set(row, new Later(HANDLE, "It was being changed by somebody else."));
            }
        });
        return outcomes;
    }

    private RowOutcome apply(
            Wish.Right wish,
            @Nullable UUID person,
            Map<String, UUID> people,
            Set<BlindIndex> silenced,
            Map<UUID, ContactCard> after) {
        var card = person == null ? null : after.get(person);
        if (card == null) {
            return new Later(HANDLE, "There is no person with this handle.");
        }
        return switch (wish) {
            case Wish.Phone(var handle, var phone) -> {
                var index = phonebook.index(phone);
                yield card.hasPoint(index)
                        ? vouched(after, card, index)
                        : put(after, phonebook.add(card, phone, true, silenced.contains(index), false));
            }
            case Wish.Mail(var handle, var address) -> {
                var index = phonebook.index(address);
                yield card.hasPoint(index)
                        ? vouched(after, card, index)
                        : put(after, phonebook.add(card, address, true, false));
            }
            case Wish.Relay(var handle, var relayHandle) -> {
                var relay = people.get(relayHandle);
                if (relay == null) {
                    yield new Later(RELAY_HANDLE, "There is no person with this handle.");
                }
                yield relay.equals(card.relay()) ? new Unchanged() : put(after, card.through(relay));
            }
        };
    }

    /** Of one that the person added. */
    private static RowOutcome vouched(Map<UUID, ContactCard> after, ContactCard card, BlindIndex index) {
        var vouchedFor = card.vouchedFor(index);
        return vouchedFor.equals(card) ? new Unchanged() : put(after, vouchedFor);
    }

    private static RowOutcome put(Map<UUID, ContactCard> after, ContactCard card) {
        after.put(card.person(), card);
        return new Accepted();
    }

    private static Wish read(Row row) {
        var handle = row.cell(HANDLE);
        if (handle.isEmpty()) {
            return new Wish.Wrong(new Refused(HANDLE, "Whose contact point is it? A handle is needed."));
        }
        return switch (row.cell(KIND)) {
            case "phone" ->
                PhoneNumber.parse(row.cell(VALUE))
                        .<Wish>map(phone -> new Wish.Phone(handle, phone))
                        .orElseGet(() -> new Wish.Wrong(new Refused(
                                VALUE, "A phone number is a plus sign and 7 to 15 digits, country code first.")));
            case "email" ->
                EmailAddress.parse(row.cell(VALUE))
                        .<Wish>map(address -> new Wish.Mail(handle, address))
                        .orElseGet(() -> new Wish.Wrong(new Refused(VALUE, "This is not a mail address.")));
            case "relay" -> relay(handle, row.cell(RELAY_HANDLE));
            default -> new Wish.Wrong(new Refused(KIND, "The kind is phone, email or relay."));
        };
    }

    private static Wish relay(String handle, String relayHandle) {
        if (relayHandle.isEmpty()) {
            return new Wish.Wrong(new Refused(RELAY_HANDLE, "Through whom? The relay's handle is needed."));
        }
        return relayHandle.equals(handle)
                ? new Wish.Wrong(new Refused(RELAY_HANDLE, "Nobody is their own relay."))
                : new Wish.Relay(handle, relayHandle);
    }

    private static Set<String> handles(List<Wish> wishes) {
        var handles = new HashSet<String>();
        for (var wish : wishes) {
            if (wish instanceof Wish.Right right) {
                handles.add(right.handle());
            }
            if (wish instanceof Wish.Relay(var handle, var relayHandle)) {
                handles.add(relayHandle);
            }
        }
        return handles;
    }

    private Set<BlindIndex> phones(List<Wish> wishes) {
        var phones = new HashSet<BlindIndex>();
        for (var wish : wishes) {
            if (wish instanceof Wish.Phone(var handle, var phone)) {
                phones.add(phonebook.index(phone));
            }
        }
        return phones;
    }

    /** What a row asks for. */
    private sealed interface Wish {
        record Wrong(Refused refusal) implements Wish {}

        sealed interface Right extends Wish {
            String handle();
        }

        record Phone(String handle, PhoneNumber phone) implements Right {}

        record Mail(String handle, EmailAddress address) implements Right {}

        record Relay(String handle, String relayHandle) implements Right {}
    }
}
