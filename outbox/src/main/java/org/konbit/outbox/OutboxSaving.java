package org.konbit.outbox;

import java.util.Collection;
import java.util.List;

/** Gives every repository that extends {@link Saving} its writes; Spring Data finds it through spring.factories. */
class OutboxSaving<A extends Aggregate<?>> implements Saving<A> {
    private final Outbox outbox;

    OutboxSaving(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public A save(A aggregate) {
        return outbox.save(aggregate);
    }

    @Override
    public List<A> saveAll(Collection<A> aggregates) {
        return outbox.saveAll(aggregates);
    }
}
