package org.konbit.notifications.recipient.mongo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.konbit.http.testing.TestMasterKey;
import org.konbit.notifications.recipient.AudienceQuery;
import org.konbit.notifications.recipient.ContactCard;
import org.konbit.notifications.recipient.Invitations;
import org.konbit.notifications.recipient.Person;
import org.konbit.notifications.recipient.Person.Appointment;
import org.konbit.notifications.recipient.Person.Membership;
import org.konbit.notifications.recipient.Phonebook;
import org.konbit.notifications.recipient.PhonebookFixture;
import org.konbit.notifications.recipient.Reachable;
import org.konbit.notifications.recipient.Recipients;
import org.konbit.outbox.testing.TestPlatform;
import org.konbit.sealing.MasterKey;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import tools.jackson.databind.json.JsonMapper;

/** A database with recipients, and all that reads and writes them. */
final class RecipientFixture implements AutoCloseable {
    final MongoClient client;
    final MongoTemplate mongo;
    final StoredPeople people;
    final StoredCards cards;
    final StoredRecipients recipients;
    final StoredPledges pledges;
    final StoredTallies tallies;
    final Phonebook phonebook;

    /** Who was told of what; the empty action stands for any. */
    final Map<UUID, Set<UUID>> told = new HashMap<>();

    RecipientFixture() {
        var name = "t" + UUID.randomUUID().toString().substring(0, 8);
        client = MongoClients.create(TestPlatform.database(name));
        mongo = new MongoTemplate(new SimpleMongoClientDatabaseFactory(client, name));
        var clock = Clock.systemUTC();
        phonebook = PhonebookFixture.phonebook(MasterKey.fromFile(TestMasterKey.file()));
        var merges = new StoredMerges(mongo);
        people = new StoredPeople(mongo, new StoredPledges(mongo, merges), merges, clock);
        cards = new StoredCards(mongo, clock);
        recipients = new StoredRecipients(mongo, phonebook, invitations());
        pledges = new StoredPledges(mongo, merges);
        tallies = new StoredTallies(mongo, recipients);
        var needed = new RecipientIndexes().indexesOfRecipients();
        needed.indexes().forEach(needed.collection().apply(mongo)::createIndex);
    }

    private Invitations invitations() {
        return (action, asked) -> {
            var those = new HashSet<UUID>();
            told.forEach((of, who) -> {
                if (action == null || action.equals(of)) {
                    those.addAll(who);
                }
            });
            those.retainAll(asked);
            return those;
        };
    }

    static AudienceQuery audience(String json) {
        return AudienceQuery.of(JsonMapper.shared().readTree(json));
    }

    Document document(UUID person) {
        var found = mongo.findById(person(person), Document.class, Stored.RECIPIENTS);
        if (found == null) {
            throw new AssertionError("There is no recipient " + person);
        }
        return found;
    }

    private static Object person(UUID person) {
        return Stored.binary(person);
    }

    UUID learn(Made person) {
        people.learn(List.of(person.build()));
        return person.id;
    }

    ContactCard card(UUID person) {
        return requireNonNull(cards.of(Set.of(person)).get(person));
    }

    void save(ContactCard card) {
        assertThat(cards.save(List.of(card))).isEmpty();
    }

    Reachable reach(UUID person) {
        return recipients.reach(List.of(person)).getFirst();
    }

    List<UUID> found(String json) {
        return walk(audience(json), 2).stream().map(Reachable::person).toList();
    }

    List<Reachable> walk(AudienceQuery audience, int batch) {
        var all = new ArrayList<Reachable>();
        long rk = Recipients.FIRST_RK;
        var id = Recipients.FIRST_ID;
        while (true) {
            var some = recipients.walk(audience, rk, id, batch);
            all.addAll(some);
            if (some.size() < batch) {
                return all;
            }
            rk = some.getLast().rk();
            id = some.getLast().person();
        }
    }

    static Made aPerson(String handle) {
        return new Made(handle);
    }

    @Override
    public void close() {
        mongo.getDb().drop();
        client.close();
    }

    /** A person of Hinche who speaks Creole, unless said otherwise. */
    static final class Made {
        final UUID id = UUID.randomUUID();
        private final String handle;
        private long version = 1;
        private String language = "ht";
        private List<String> within = List.of("HT", "HT-CE", "Hinche");
        private double @Nullable [] point;
        private @Nullable String gender;
        private @Nullable String decade;
        private final List<Membership> memberships = new ArrayList<>();
        private final List<Appointment> appointments = new ArrayList<>();

        Made(String handle) {
            this.handle = handle;
        }

        Made version(long newVersion) {
            version = newVersion;
            return this;
        }

        Made speaking(String newLanguage) {
            language = newLanguage;
            return this;
        }

        Made within(String... codes) {
            within = Arrays.asList(codes);
            return this;
        }

        Made at(double longitude, double latitude) {
            point = new double[] {longitude, latitude};
            return this;
        }

        Made gender(String newGender) {
            gender = newGender;
            return this;
        }

        Made bornIn(String newDecade) {
            decade = newDecade;
            return this;
        }

        Made in(UUID collective, String type, boolean active, String... roles) {
            memberships.add(new Membership(collective, type, Set.of(roles), active));
            return this;
        }

        Made organizing(String path) {
            appointments.add(new Appointment(path, null, null));
            return this;
        }

        Made organizing(String path, Instant until) {
            appointments.add(new Appointment(path, until, null));
            return this;
        }

        Person build() {
            return new Person(
                    id,
                    version,
                    handle,
                    language,
                    "America/Port-au-Prince",
                    within,
                    point,
                    gender,
                    decade,
                    memberships,
                    appointments);
        }
    }
}
