package org.konbit.notifications.messaging;

import org.konbit.outbox.Received;

/**
 * What a feature does about one type of event of {@code campaigns.events}; a bean of this type is all it takes.
 *
 * @param <T> the feature's own record, with only the fields it reads
 */
public interface CampaignEventHandler<T> {
    /** For example {@code konbit.campaigns.pledge-made.v1}. */
    String type();

    Class<T> payload();

    /** Done twice, it does nothing more. */
    void handle(Received<T> received);
}
