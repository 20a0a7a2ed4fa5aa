package org.konbit.notifications.recipient.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.konbit.notifications.recipient.BlindIndex;
import org.konbit.notifications.recipient.Cards;
import org.konbit.notifications.recipient.ContactCard;
import org.konbit.outbox.Ids;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Contact cards within the recipients' documents, with the best channel denormalised beside them. */
@Component
class StoredCards implements Cards {
    private final MongoTemplate mongo;
    private final Clock clock;

    StoredCards(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public Map<UUID, ContactCard> of(Collection<UUID> people) {
        var cards = HashMap.<UUID, ContactCard>newHashMap(people.size());
        recipients()
                .find(and(in("_id", Stored.binaries(people)), exists("profile")))
                .projection(Projections.include("contact"))
                .batchSize(Math.max(2, people.size()))
                .map(found -> CardDocument.read(Stored.uuid(found.get("_id")), found.get("contact", Document.class)))
                .forEach(card -> cards.put(card.person(), card));
        return cards;
    }

    @Override
    public Set<UUID> save(Collection<ContactCard> cards) {
        if (cards.isEmpty()) {
            return Set.of();
        }
        var write = Ids.next();
        var writes = new ArrayList<WriteModel<Document>>();
        for (var card : cards) {
            writes.add(new UpdateOneModel<>(asLoaded(card), change(card, write)));
        }
        var matched = mongo.<Integer>execute(
                Stored.RECIPIENTS,
                recipients -> recipients
                        .bulkWrite(writes, new BulkWriteOptions().ordered(false))
                        .getMatchedCount());
        if (matched != null && matched == cards.size()) {
            return Set.of();
        }
        var stale = cards.stream().map(ContactCard::person).collect(Collectors.toCollection(HashSet::new));
        recipients()
                .find(and(in("_id", Stored.binaries(stale)), eq("contact.write", Stored.binary(write))))
                .projection(Projections.include("_id"))
                .forEach(found -> stale.remove(Stored.uuid(found.get("_id"))));
        return stale;
    }

    private static Bson asLoaded(ContactCard card) {
        return and(
                eq("_id", Stored.binary(card.person())),
                exists("profile"),
                card.version() == 0 ? exists("contact", false) : eq("contact.v", card.version()));
    }

    private static Bson change(ContactCard card, UUID write) {
        var best = card.best();
        var skip = best.skip();
        return Updates.combine(
                Updates.set("contact", CardDocument.write(card).append("write", Stored.binary(write))),
                Updates.set("channel", best.channel().name()),
                skip == null ? Updates.unset("skip") : Updates.set("skip", skip.name()));
    }

    @Override
    public List<UUID> holders(BlindIndex index) {
        return ids(eq("contact.points.index", index.hex()));
    }

    @Override
    public List<UUID> toldThrough(Collection<UUID> relays) {
        return ids(in("contact.relay", Stored.binaries(relays)));
    }

    private List<UUID> ids(Bson filter) {
        return recipients()
                .find(filter)
                .projection(Projections.include("_id"))
                .map(found -> Stored.uuid(found.get("_id")))
                .into(new ArrayList<>());
    }

    @Override
    public Map<String, UUID> byHandle(Collection<String> handles) {
        var found = HashMap.<String, UUID>newHashMap(handles.size());
        recipients()
                .find(in("profile.handle", handles))
                .projection(Projections.include("profile.handle"))
                .forEach(one ->
                        found.put(one.get("profile", Document.class).getString("handle"), Stored.uuid(one.get("_id"))));
        return found;
    }

    @Override
    public Set<BlindIndex> silenced(Collection<BlindIndex> phones) {
        return mongo.getCollection(Stored.SILENCED)
                .find(in("_id", phones.stream().map(BlindIndex::hex).toList()))
                .map(found -> new BlindIndex(found.getString("_id")))
                .into(new HashSet<>());
    }

    @Override
    public void silence(BlindIndex phone, boolean silent) {
        mongo.execute(
                Stored.SILENCED,
                phones -> silent
                        ? phones.updateOne(
                                eq("_id", phone.hex()),
                                Updates.setOnInsert("since", Date.from(clock.instant())),
                                new UpdateOptions().upsert(true))
                        : phones.deleteOne(eq("_id", phone.hex())));
    }

    private MongoCollection<Document> recipients() {
        return mongo.getCollection(Stored.RECIPIENTS);
    }
}
