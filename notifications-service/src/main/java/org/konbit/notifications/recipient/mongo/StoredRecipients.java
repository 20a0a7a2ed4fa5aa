package org.konbit.notifications.recipient.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;
import org.konbit.notifications.recipient.AudienceQuery;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.notifications.recipient.Contact;
import org.konbit.notifications.recipient.Invitations;
import org.konbit.notifications.recipient.Phonebook;
import org.konbit.notifications.recipient.Reachable;
import org.konbit.notifications.recipient.Recipients;
import org.konbit.notifications.recipient.SkipReason;
import org.konbit.notifications.recipient.mongo.AudienceFilter.Leaf;
import org.konbit.sealing.Sealed;
import org.konbit.sealing.Unreadable;
import org.konbit.sealing.WrappedKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Recipients by raw reads over an index range, with nothing between the wire and the record. */
@Component
class StoredRecipients implements Recipients {
    private static final Logger log = LoggerFactory.getLogger(StoredRecipients.class);

    private static final int COUNTED_AT_ONCE = 1000;

    private final MongoTemplate mongo;
    private final Phonebook phonebook;
    private final Invitations invitations;

    StoredRecipients(MongoTemplate mongo, Phonebook phonebook, Invitations invitations) {
        this.mongo = mongo;
        this.phonebook = phonebook;
        this.invitations = invitations;
    }

    @Override
    public List<Reachable> walk(AudienceQuery audience, long afterRk, UUID afterId, int limit) {
        var position = new Position(afterRk, afterId);
        return filled(audience, limit, position, Position::after, Position::filter, ascending("rk", "_id"));
    }

    @Override
    public List<Reachable> walkRelayed(AudienceQuery audience, UUID afterRelay, long afterRk, int limit) {
        var position = new RelayPosition(afterRelay, afterRk);
        return filled(
                audience,
                limit,
                position,
                RelayPosition::after,
                RelayPosition::filter,
                ascending("contact.relay", "rk"));
    }

    /**
     * Reads on until the page is full: of those the database finds, some may turn out not to belong, when the audience
     * depends on who was told of what.
     */
    private <P> List<Reachable> filled(
            AudienceQuery audience,
            int limit,
            P start,
            Function<Reachable, P> after,
            Function<P, Bson> from,
            Bson order) {
        var leaves = AudienceFilter.leaves(audience);
        var filter = AudienceFilter.of(audience);
        var page = new ArrayList<Reachable>(limit);
        var position = start;
        while (true) {
            var found = collection()
                    .find(and(from.apply(position), filter, exists("profile")))
                    .projection(ReachableCodec.PROJECTION)
                    .sort(order)
                    .limit(limit)
                    .batchSize(limit)
                    .into(new ArrayList<>(limit));
            if (leaves.isEmpty()) {
                return found;
            }
            var members = members(audience, leaves, found);
            for (var one : found) {
                if (members.contains(one.person())) {
                    page.add(one);
                    if (page.size() == limit) {
                        return page;
                    }
                }
            }
            if (found.size() < limit) {
                return page;
            }
            position = after.apply(found.getLast());
        }
    }

    /** Parts the people by what they were told of, so that for each group the audience is a plain filter. */
    private Set<UUID> members(AudienceQuery audience, Set<Leaf> leaves, List<Reachable> found) {
        var people = found.stream().map(Reachable::person).toList();
        var told = new HashMap<Leaf, Set<UUID>>();
        for (var leaf : leaves) {
            told.put(leaf, invitations.toldOf(leaf.action().orElse(null), people));
        }
        var groups = new HashMap<Set<Leaf>, List<UUID>>();
        for (var person : people) {
            var held = new HashSet<Leaf>();
            told.forEach((leaf, those) -> {
                if (those.contains(person)) {
                    held.add(leaf);
                }
            });
            groups.computeIfAbsent(held, none -> new ArrayList<>()).add(person);
        }
        var members = new HashSet<UUID>();
        groups.forEach((held, group) -> {
            var exact = AudienceFilter.of(audience, (leaf, wanted) -> held.contains(leaf));
            if (exact != AudienceFilter.NOBODY) {
                collection()
                        .find(and(in("_id", Stored.binaries(group)), exact))
                        .projection(ReachableCodec.PROJECTION)
                        .forEach(one -> members.add(one.person()));
            }
        });
        return members;
    }

    @Override
    public List<Reachable> reach(Collection<UUID> people) {
        var found = collection()
                .find(in("_id", Stored.binaries(people)))
                .projection(ReachableCodec.PROJECTION)
                .into(new ArrayList<>(people.size()))
                .stream()
                .collect(toMap(Reachable::person, one -> one));
        return people.stream()
                .map(person -> found.getOrDefault(person, gone(person)))
                .toList();
    }

    private static Reachable gone(UUID person) {
        return new Reachable(person, 0, "ht", ChannelKind.NONE, SkipReason.ERASED, null);
    }

    @Override
    public Map<UUID, Contact> contacts(ChannelKind channel, Collection<UUID> people) {
        var contacts = HashMap.<UUID, Contact>newHashMap(people.size());
        if (channel != ChannelKind.SMS && channel != ChannelKind.EMAIL) {
            return contacts;
        }
        collection(new AddressCodec(channel))
                .find(and(in("_id", Stored.binaries(people)), exists("profile")))
                .projection(AddressCodec.PROJECTION)
                .batchSize(Math.max(2, people.size()))
                .forEach(found -> {
                    var key = found.key();
                    var address = found.address();
                    if (key != null && address != null) {
                        opened(key, found.person(), address)
                                .ifPresent(clear -> contacts.put(found.person(), new Contact(found.language(), clear)));
                    }
                });
        return contacts;
    }

    /** One that was sealed with another key must not hold up those who are read with it. */
    private Optional<String> opened(WrappedKey key, UUID person, Sealed address) {
        try {
            return Optional.of(phonebook.open(key, person, address));
        } catch (Unreadable e) {
            log.warn("The contact point of {} can't be opened", person);
            return Optional.empty();
        }
    }

    @Override
    public long count(AudienceQuery audience, int upTo) {
        if (AudienceFilter.leaves(audience).isEmpty()) {
            return collection()
                    .countDocuments(
                            and(AudienceFilter.of(audience), exists("profile")), new CountOptions().limit(upTo));
        }
        // By pages: each holds the people it looks at.
        var counted = 0L;
        var rk = FIRST_RK;
        var id = FIRST_ID;
        while (counted < upTo) {
            var page = (int) Math.min(COUNTED_AT_ONCE, upTo - counted);
            var found = walk(audience, rk, id, page);
            counted += found.size();
            if (found.size() < page) break;
            rk = found.getLast().rk();
            id = found.getLast().person();
        }
        return counted;
    }

    @Override
    public Map<UUID, String> handles(Collection<UUID> people) {
        var handles = HashMap.<UUID, String>newHashMap(people.size());
        mongo.getCollection(Stored.RECIPIENTS)
                .find(and(in("_id", Stored.binaries(people)), exists("profile")))
                .projection(Projections.include("profile.handle"))
                .forEach(found -> handles.put(
                        Stored.uuid(found.get("_id")),
                        found.get("profile", Document.class).getString("handle")));
        return handles;
    }

    private MongoCollection<Reachable> collection() {
        return collection(new ReachableCodec());
    }

    private <T> MongoCollection<T> collection(Codec<T> codec) {
        var plain = mongo.getCollection(Stored.RECIPIENTS);
        return plain.withDocumentClass(codec.getEncoderClass())
                .withCodecRegistry(
                        CodecRegistries.fromRegistries(CodecRegistries.fromCodecs(codec), plain.getCodecRegistry()));
    }

    private record Position(long rk, UUID id) {
        static Position after(Reachable one) {
            return new Position(one.rk(), one.person());
        }

        /** A range of the index, with the rare equal key judged beside it. */
        Bson filter() {
            return rk == FIRST_RK ? gte("rk", rk) : and(gte("rk", rk), or(gt("rk", rk), gt("_id", Stored.binary(id))));
        }
    }

    private record RelayPosition(UUID relay, long rk) {
        static RelayPosition after(Reachable one) {
            var through = one.relay();
            if (through == null) {
                throw new IllegalStateException("Reached by a relay, but by whom?");
            }
            return new RelayPosition(through, one.rk());
        }

        Bson filter() {
            return and(
                    eq("channel", ChannelKind.RELAY.name()),
                    gte("contact.relay", Stored.binary(relay)),
                    or(gt("contact.relay", Stored.binary(relay)), gt("rk", rk)));
        }
    }
}
