package org.konbit.notifications.recipient.mongo;

import com.mongodb.client.model.Projections;
import java.util.UUID;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.konbit.notifications.recipient.ChannelKind;
import org.konbit.notifications.recipient.Reachable;
import org.konbit.notifications.recipient.SkipReason;

/** Reads a recipient straight from the wire: at a million people a mapping layer would be most of the work. */
final class ReachableCodec implements Codec<Reachable> {
    static final Bson PROJECTION = Projections.include("rk", "profile.language", "channel", "skip", "contact.relay");

    @Override
    public Reachable decode(BsonReader reader, DecoderContext context) {
        var read = new Fields();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case "_id" -> read.person = reader.readBinaryData().asUuid();
                case "rk" -> read.rk = reader.readInt64();
                case "channel" -> read.channel = ChannelKind.valueOf(reader.readString());
                case "skip" -> read.skip = SkipReason.valueOf(reader.readString());
                case "profile" -> readProfile(reader, read);
                case "contact" -> readContact(reader, read);
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return read.reachable();
    }

    private static void readProfile(BsonReader reader, Fields read) {
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            if (reader.readName().equals("language")) {
                read.language = reader.readString();
            } else {
                reader.skipValue();
            }
        }
        reader.readEndDocument();
    }

    private static void readContact(BsonReader reader, Fields read) {
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            if (reader.readName().equals("relay")) {
                read.relay = reader.readBinaryData().asUuid();
            } else {
                reader.skipValue();
            }
        }
        reader.readEndDocument();
    }

    @Override
    public void encode(BsonWriter writer, Reachable value, EncoderContext context) {
        throw new UnsupportedOperationException("Recipients are read here, never written");
    }

    @Override
    public Class<Reachable> getEncoderClass() {
        return Reachable.class;
    }

    private static final class Fields {
        private @Nullable UUID person;
        private long rk;
        private String language = "ht";
        private ChannelKind channel = ChannelKind.NONE;
        private @Nullable SkipReason skip;
        private @Nullable UUID relay;

        Reachable reachable() {
            if (person == null) {
                throw new IllegalStateException("A recipient without an id");
            }
            return new Reachable(
                    person,
                    rk,
                    language,
                    channel,
                    channel == ChannelKind.NONE && skip == null ? SkipReason.NO_CHANNEL : skip,
                    channel == ChannelKind.RELAY ? relay : null);
        }
    }
}
