package org.konbit.gateway.keys;

import java.time.Clock;
import java.time.Duration;
import org.konbit.http.testing.TestMasterKey;
import org.konbit.sealing.MasterKey;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.repository.support.MongoRepositoryFactory;

/** The signing keys as one running instance has them; it looks for those of others when the test says so. */
public record KeysOfAnInstance(SigningKeys keys) {
    public static final Duration ROTATE_AFTER = Duration.ofDays(90);
    public static final Duration PUBLISH_AHEAD = Duration.ofMinutes(10);

    public static KeysOfAnInstance started(MongoTemplate mongo, Clock clock) {
        var stored = new MongoRepositoryFactory(mongo).getRepository(StoredKeys.class);
        var settings = new KeySettings(ROTATE_AFTER, PUBLISH_AHEAD, Duration.ofSeconds(30));
        var keys = new SigningKeys(stored, MasterKey.fromFile(TestMasterKey.file()), clock, settings);
        keys.refresh();
        return new KeysOfAnInstance(keys);
    }

    public void looks() {
        keys.refresh();
    }
}
