package org.konbit.outbox;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

@TypeAlias("thing")
@Document("things")
final class Thing extends Aggregate<Thing.Counted> {
    @Id
    private final String id;

    private int count;

    Thing(String id) {
        this.id = id;
    }

    record Counted(String id, int count) {}

    Thing count() {
        count++;
        record(new Counted(id, count));
        return this;
    }

    Thing countSilently() {
        count++;
        return this;
    }

    String id() {
        return id;
    }

    int counted() {
        return count;
    }
}
