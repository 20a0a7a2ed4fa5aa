package org.konbit.collectives.media.mongo;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.bson.BsonBinary;
import org.bson.BsonValue;
import org.konbit.collectives.media.MediumBytes;
import org.konbit.collectives.media.MediumId;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** Under the medium's own id, so that they are found also when they came only in part. */
@Component
class GridFsBytes implements MediumBytes {
    private static final String BUCKET = "media";

    /** One for all: each looks before its first upload whether its collections have indexes. */
    private final GridFSBucket bucket;

    GridFsBytes(MongoDatabaseFactory database) {
        this.bucket = GridFSBuckets.create(database.getMongoDatabase(), BUCKET);
    }

    private static BsonValue stored(MediumId id) {
        return new BsonBinary(id.value());
    }

    @Override
    public void put(MediumId id, byte[] bytes) {
        bucket.uploadFromStream(stored(id), id.toString(), new ByteArrayInputStream(bytes));
    }

    @Override
    public InputStream open(MediumId id) {
        return bucket.openDownloadStream(stored(id));
    }

    @Override
    public void remove(MediumId id) {
        try {
            bucket.delete(stored(id));
        } catch (MongoGridFSException nothingWholeWasThere) {
            // Its pieces are gone by then.
            return;
        }
    }
}
