package org.konbit.collectives.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.outbox.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@CollectivesTest
class KeepMediaMongoTests {
    @Autowired
    KeepMedia keepMedia;

    @Autowired
    Media media;

    @Autowired
    MediumBytes bytes;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    Clock clock;

    private MediumId leftBehind(Medium.State state, Duration ago) {
        var id = new MediumId(Ids.next());
        media.save(new Medium(
                id,
                UUID.randomUUID(),
                UUID.randomUUID(),
                Format.PNG,
                3,
                1,
                1,
                state,
                clock.instant().minus(ago)));
        bytes.put(id, new byte[] {1, 2, 3});
        return id;
    }

    private long pieces(MediumId id) {
        return mongo.getCollection("media.chunks").countDocuments(new Document("files_id", id.value()));
    }

    @Test
    void what_a_crash_left_half_done_is_removed_later() {
        var arriving = leftBehind(Medium.State.ARRIVING, Duration.ofHours(2));
        var leaving = leftBehind(Medium.State.LEAVING, Duration.ofHours(2));
        var underWay = leftBehind(Medium.State.ARRIVING, Duration.ofMinutes(1));
        var here = leftBehind(Medium.State.HERE, Duration.ofDays(30));
        // As when it broke off between the pieces and what holds them together.
        mongo.getCollection("media.files").deleteOne(new Document("_id", arriving.value()));

        keepMedia.removeHalfDone();

        assertThat(pieces(arriving)).isZero();
        assertThat(pieces(leaving)).isZero();
        assertThat(pieces(underWay)).isEqualTo(1);
        assertThat(pieces(here)).isEqualTo(1);
        assertThat(mongo.findById(arriving, Medium.class)).isNull();
        assertThat(mongo.findById(here, Medium.class)).isNotNull();
    }
}
