package org.konbit.gateway.program;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The grants in the gateway's database; what is over is removed by it. */
public interface Grants {
    void add(Grant grant);

    /** False when it was changed or ended meanwhile, and nothing is changed now. */
    boolean change(Grant grant);

    Optional<Grant> find(String id, Instant now);

    Optional<Grant> findByConsent(String hash, Instant now);

    Optional<Grant> findByCode(String hash, Instant now);

    Optional<Grant> findByFamily(String hash, Instant now);

    /** Those that were agreed to, the youngest first. */
    List<Grant> of(UUID person, Instant now);

    void end(String id);

    void endAllOfPerson(UUID person);

    void endAllOfProgram(UUID program);
}
