package org.konbit.notifications.dispatch;

import org.konbit.notifications.recipient.AudienceQuery;
import org.konbit.notifications.recipient.Recipients;
import org.springframework.stereotype.Component;

/** How many people a message is for, before it is divided into chunks. */
@Component
class CountRecipients {
    private final Recipients recipients;
    private final Deliveries deliveries;
    private final Answers answers;

    CountRecipients(Recipients recipients, Deliveries deliveries, Answers answers) {
        this.recipients = recipients;
        this.deliveries = deliveries;
        this.answers = answers;
    }

    /** Counted no further than {@code upTo}, or a chunk more. */
    long count(Dispatch.Message message, int upTo) {
        if (message.audience() != null) return recipients.count(AudienceQuery.of(message.audience()), upTo);
        var count = 0L;
        var followed = message.following();
        if (followed == null) return 0;
        for (int ordinal = 0; count < upTo; ordinal++) {
            var people = deliveries.peopleOf(new ChunkId(followed, ordinal));
            if (people.isEmpty()) return count;
            count += people.get().size();
            if (message.action() != null)
                count -= answers.declined(message.action(), people.get()).size();
        }
        return count;
    }
}
