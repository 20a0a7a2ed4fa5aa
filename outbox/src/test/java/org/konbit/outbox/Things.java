package org.konbit.outbox;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Things extends Repository<Thing, String>, Saving<Thing> {
    Optional<Thing> findById(String id);
}
