package org.konbit.notifications.recipient.mongo;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonBinarySubType;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Names of collections and ways of writing ids that the adapters share. */
final class Stored {
    static final String RECIPIENTS = "recipients";
    static final String SILENCED = "silenced_phones";

    private Stored() {}

    /** Independent of how the driver is set up to write UUIDs. */
    static BsonBinary binary(UUID id) {
        return new BsonBinary(id);
    }

    static List<BsonBinary> binaries(Collection<UUID> ids) {
        return ids.stream().map(Stored::binary).toList();
    }

    static UUID uuid(@Nullable Object stored) {
        return switch (stored) {
            case UUID id -> id;
            case Binary binary -> new BsonBinary(BsonBinarySubType.UUID_STANDARD, binary.getData()).asUuid();
            case null -> throw new IllegalStateException("There is no id");
            default -> throw new IllegalStateException("Not an id: " + stored.getClass());
        };
    }
}
