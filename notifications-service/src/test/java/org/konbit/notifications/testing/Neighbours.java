package org.konbit.notifications.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.konbit.http.testing.TestTokens;
import org.konbit.imports.ImportContext;
import org.konbit.imports.ImportRows;
import org.konbit.imports.Row;
import org.konbit.imports.RowOutcome;
import org.konbit.notifications.recipient.ContactPoints;
import org.konbit.notifications.recipient.EmailAddress;
import org.konbit.notifications.recipient.People;
import org.konbit.notifications.recipient.Person;
import org.konbit.notifications.recipient.PhoneNumber;
import org.konbit.notifications.recipient.Territories;
import org.konbit.notifications.recipient.Territory;
import org.springframework.context.ApplicationContext;

/** People of one new village, so that tests do not meet each other's. */
public final class Neighbours {
    private static final AtomicInteger VILLAGES = new AtomicInteger();
    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    private final People people;
    private final ContactPoints contactPoints;
    private final ImportRows importing;
    private final int village = VILLAGES.incrementAndGet();
    private final List<UUID> all = new ArrayList<>();

    public Neighbours(ApplicationContext context) {
        people = context.getBean(People.class);
        contactPoints = context.getBean(ContactPoints.class);
        importing = context.getBean(ImportRows.class);
        context.getBean(Territories.class).learn(List.of(new Territory(territory(), path(), 1)));
    }

    public String territory() {
        return "HT-V" + village;
    }

    public String path() {
        return "HT/" + territory();
    }

    public String audience() {
        return "{\"territories\": [\"" + territory() + "\"]}";
    }

    public List<UUID> all() {
        return List.copyOf(all);
    }

    public UUID someone(String language) {
        return learn(language, List.of());
    }

    /** Somebody who lives here and is, or no longer is, a member of that collective. */
    public UUID memberOf(UUID collective, boolean active, String language) {
        var id = UUID.randomUUID();
        learn(
                id,
                1,
                language,
                List.of(new Person.Membership(collective, "AGROFORESTRY_BRIGADE", Set.of("MEMBER"), active)),
                List.of());
        all.add(id);
        return id;
    }

    /** Somebody who lives here and is an organizer of the territories with these paths. */
    public UUID organizerOf(String... paths) {
        return learn(
                "ht",
                Arrays.stream(paths)
                        .map(path -> new Person.Appointment(path, null, null))
                        .toList());
    }

    /** One who became it at that time. */
    public UUID organizerSince(Instant since) {
        return learn("ht", List.of(new Person.Appointment(path(), null, since)));
    }

    public void isNoOrganizerAnyMore(UUID person) {
        learn(person, 2, "ht", List.of());
    }

    private UUID learn(String language, List<Person.Appointment> appointments) {
        var id = UUID.randomUUID();
        learn(id, 1, language, appointments);
        all.add(id);
        return id;
    }

    private void learn(UUID id, long version, String language, List<Person.Appointment> appointments) {
        learn(id, version, language, List.of(), appointments);
    }

    private void learn(
            UUID id,
            long version,
            String language,
            List<Person.Membership> memberships,
            List<Person.Appointment> appointments) {
        people.learn(List.of(new Person(
                id,
                version,
                handle(id),
                language,
                "America/Port-au-Prince",
                List.of("HT", territory()),
                null,
                null,
                null,
                memberships,
                appointments)));
    }

    public static String handle(UUID person) {
        return "h" + person.toString().replace("-", "").substring(0, 20);
    }

    /** Their number. */
    public String withPhone(UUID person) {
        var phone = newPhone();
        contactPoints.addPhone(person, new PhoneNumber(phone));
        return phone;
    }

    public String withMail(UUID person) {
        var address = "n%d.%d@example.org".formatted(village, NUMBERS.incrementAndGet());
        contactPoints.addEmail(person, EmailAddress.parse(address).orElseThrow());
        return address;
    }

    /** A contact point of theirs that an organizer vouches for: {@code phone} or {@code email}. */
    public void vouchedFor(UUID person, String kind, String value) {
        var row = new Row(1, Map.of("handle", handle(person), "kind", kind, "value", value));
        var context = new ImportContext(UUID.randomUUID(), TestTokens.platformOrganizer("marie"), Instant.now(), false);
        var outcome = importing.apply(context, List.of(row)).getFirst();
        if (!(outcome instanceof RowOutcome.Accepted)) throw new IllegalStateException(outcome.toString());
    }

    public static String newPhone() {
        return "+5093%07d".formatted(NUMBERS.incrementAndGet());
    }

    public void through(UUID person, UUID relay) {
        var added = contactPoints.addRelay(person, handle(relay));
        if (!(added instanceof ContactPoints.Adding.Added)) throw new IllegalStateException(added.toString());
    }

    public Set<UUID> asSet() {
        return Set.copyOf(all);
    }
}
