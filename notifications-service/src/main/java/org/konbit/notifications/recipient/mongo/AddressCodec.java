package org.konbit.notifications.recipient.mongo;

import com.mongodb.client.model.Projections;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.sealing.Sealed;
import org.konbit.sealing.WrappedKey;

/** Reads where a message of one channel goes, straight from the wire, as {@code ContactCard} would choose it. */
final class AddressCodec implements Codec<AddressCodec.SealedAddress> {
    static final Bson PROJECTION = Projections.include(
            "profile.language",
            "contact.key",
            "contact.off",
            "contact.points.kind",
            "contact.points.value",
            "contact.points.silenced");

    private final String channel;
    private final String kind;

    AddressCodec(ChannelKind channel) {
        this.channel = channel.name();
        this.kind = channel == ChannelKind.SMS ? "PHONE" : channel.name();
    }

    /** @param key null, as {@code address}, when there is none that may be used */
    record SealedAddress(
            UUID person,
            String language,
            @Nullable WrappedKey key,
            @Nullable Sealed address) {}

    @Override
    public SealedAddress decode(BsonReader reader, DecoderContext context) {
        var read = new Fields();
        eachField(reader, name -> {
            switch (name) {
                case "_id" -> read.person = reader.readBinaryData().asUuid();
                case "profile" ->
                    eachField(reader, field -> {
                        if (field.equals("language")) {
                            read.language = reader.readString();
                        } else {
                            reader.skipValue();
                        }
                    });
                case "contact" -> eachField(reader, field -> contact(reader, field, read));
                default -> reader.skipValue();
            }
        });
        if (read.person == null) {
            throw new IllegalStateException("A recipient without an id");
        }
        return new SealedAddress(read.person, read.language, read.key, read.off ? null : read.address);
    }

    private void contact(BsonReader reader, String field, Fields read) {
        switch (field) {
            case "key" -> read.key = new WrappedKey(reader.readBinaryData().getData());
            case "off" -> {
                reader.readStartArray();
                while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                    read.off |= reader.readString().equals(channel);
                }
                reader.readEndArray();
            }
            case "points" -> {
                reader.readStartArray();
                while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                    point(reader, read);
                }
                reader.readEndArray();
            }
            default -> reader.skipValue();
        }
    }

    private void point(BsonReader reader, Fields read) {
        var point = new Point();
        eachField(reader, field -> {
            switch (field) {
                case "kind" -> point.isOfKind = reader.readString().equals(kind);
                case "silenced" -> point.silenced = reader.readBoolean();
                case "value" -> point.value = reader.readBinaryData().getData();
                default -> reader.skipValue();
            }
        });
        if (read.address == null && point.isOfKind && !point.silenced && point.value != null) {
            read.address = new Sealed(point.value);
        }
    }

    private static void eachField(BsonReader reader, Consumer<String> read) {
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            read.accept(reader.readName());
        }
        reader.readEndDocument();
    }

    @Override
    public void encode(BsonWriter writer, SealedAddress value, EncoderContext context) {
        throw new UnsupportedOperationException("Recipients are read here, never written");
    }

    @Override
    public Class<SealedAddress> getEncoderClass() {
        return SealedAddress.class;
    }

    private static final class Fields {
        private @Nullable UUID person;
        private String language = "ht";
        private @Nullable WrappedKey key;
        private @Nullable Sealed address;
        private boolean off;
    }

    private static final class Point {
        private boolean isOfKind;
        private boolean silenced;
        private byte @Nullable [] value;
    }
}
