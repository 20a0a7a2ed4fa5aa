package org.konbit.gateway.program;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The programs in the gateway's database. */
public interface Programs {
    void add(Program program);

    Optional<Program> find(UUID id);

    /** By name. */
    List<Program> all();

    /** False when there is none. */
    boolean remove(UUID id);
}
