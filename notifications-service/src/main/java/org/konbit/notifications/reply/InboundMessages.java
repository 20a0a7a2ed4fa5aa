package org.konbit.notifications.reply;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.konbit.outbox.Saving;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The text messages that came in. */
public interface InboundMessages extends Repository<InboundMessage, UUID>, Saving<InboundMessage> {
    Optional<InboundMessage> findById(UUID id);

    Optional<InboundMessage> findByProviderId(String providerId);

    List<InboundMessage> findByWhoPersonOrderById(UUID person);

    List<InboundMessage> findByAnswerDueBefore(Instant time, Limit limit);
}
