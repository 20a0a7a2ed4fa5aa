package org.konbit.notifications.recipient;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.konbit.outbox.Saving;
import org.springframework.data.repository.Repository;

/** The consents of those who ever opted out. */
public interface Consents extends Repository<Consent, UUID>, Saving<Consent> {
    List<Consent> findByPersonIn(Collection<UUID> people);

    void deleteByPersonIn(Collection<UUID> people);
}
