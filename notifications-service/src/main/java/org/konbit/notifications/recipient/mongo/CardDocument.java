package org.konbit.notifications.recipient.mongo;

import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.recipient.BlindIndex;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.notifications.recipient.ContactCard;
import org.konbit.notifications.recipient.ContactPoint;
import org.konbit.notifications.recipient.PointKind;
import org.konbit.notifications.recipient.QuietHours;
import org.konbit.sealing.Sealed;
import org.konbit.sealing.WrappedKey;

/** A contact card as a document, {@code v} being its version. */
final class CardDocument {
    private CardDocument() {}

    static Document write(ContactCard card) {
        var stored = new Document("v", card.version() + 1);
        var key = card.key();
        if (key != null) {
            stored.append("key", new Binary(key.bytes()));
        }
        stored.append("points", card.points().stream().map(CardDocument::point).toList());
        var relay = card.relay();
        if (relay != null) {
            stored.append("relay", Stored.binary(relay));
        }
        if (!card.off().isEmpty()) {
            stored.append("off", card.off().stream().map(Enum::name).sorted().toList());
        }
        var first = card.first();
        if (first != null) {
            stored.append("first", first.name());
        }
        var quiet = card.quietHours();
        if (quiet != null) {
            stored.append(
                    "quiet",
                    new Document("from", quiet.from().toString())
                            .append("to", quiet.to().toString()));
        }
        var word = card.duressWord();
        if (word != null) {
            stored.append("duress", word.hex());
        }
        if (!card.mergedWords().isEmpty()) {
            stored.append(
                    "mergedWords",
                    card.mergedWords().stream().map(CardDocument::mergedWord).toList());
        }
        return stored;
    }

    private static Document mergedWord(ContactCard.MergedWord word) {
        var stored = new Document("record", Stored.binary(word.record()));
        var chosen = word.chosen();
        return chosen == null ? stored : stored.append("word", chosen.hex());
    }

    private static ContactCard.MergedWord mergedWord(Document stored) {
        var chosen = stored.getString("word");
        return new ContactCard.MergedWord(
                Stored.uuid(stored.get("record")), chosen == null ? null : new BlindIndex(chosen));
    }

    private static Document point(ContactPoint point) {
        var stored = new Document("kind", point.kind().name())
                .append("value", new Binary(point.value().bytes()))
                .append("index", point.index().hex())
                .append("verified", point.verified())
                .append("since", Date.from(point.since()));
        if (point.silenced()) {
            stored.append("silenced", true);
        }
        return stored;
    }

    static ContactCard read(UUID person, @Nullable Document stored) {
        if (stored == null) {
            return ContactCard.blank(person);
        }
        var key = stored.get("key", Binary.class);
        var relay = stored.get("relay");
        var first = stored.getString("first");
        var quiet = stored.get("quiet", Document.class);
        var word = stored.getString("duress");
        return new ContactCard(
                person,
                stored.getLong("v"),
                key == null ? null : new WrappedKey(key.getData()),
                stored.getList("points", Document.class, List.of()).stream()
                        .map(CardDocument::point)
                        .toList(),
                relay == null ? null : Stored.uuid(relay),
                stored.getList("off", String.class, List.of()).stream()
                        .map(ChannelKind::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                first == null ? null : ChannelKind.valueOf(first),
                quiet == null
                        ? null
                        : new QuietHours(
                                LocalTime.parse(quiet.getString("from")), LocalTime.parse(quiet.getString("to"))),
                word == null ? null : new BlindIndex(word),
                stored.getList("mergedWords", Document.class, List.of()).stream()
                        .map(CardDocument::mergedWord)
                        .toList());
    }

    private static ContactPoint point(Document stored) {
        return new ContactPoint(
                PointKind.valueOf(stored.getString("kind")),
                new Sealed(stored.get("value", Binary.class).getData()),
                new BlindIndex(stored.getString("index")),
                stored.getBoolean("verified", false),
                stored.getBoolean("silenced", false),
                stored.getDate("since").toInstant());
    }
}
