package org.konbit.campaigns.pledge;

import java.util.UUID;
import org.konbit.outbox.Saving;
import org.springframework.data.repository.Repository;

/** All messages that could not become pledges. */
public interface RefusedReplies extends Repository<RefusedReply, UUID>, Saving<RefusedReply> {
    boolean existsById(UUID message);
}
