package org.konbit.notifications.dispatch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How dispatches are begun.
 *
 * @param confirmAbove more recipients than this need a second organizer; below 0 nobody is ever asked
 * @param confirmWithin how long a dispatch waits for that
 * @param holdFor how long all that somebody sends needs a second organizer, after another ended their sessions
 * @param coolDown how long an organizer who was just appointed tells fewer people on their own word; zero for not at all
 * @param coolDownAbove so many
 * @param urgentUpTo dispatches of at most so many recipients take the urgent lane
 * @param chunk the most recipients of one chunk
 * @param step people taken between two writes of a plan
 * @param lease how long an instance that fell silent keeps a plan from the others
 */
@ConfigurationProperties("konbit.dispatch")
public record DispatchSettings(
        @DefaultValue("500") int confirmAbove,
        @DefaultValue("1h") Duration confirmWithin,
        @DefaultValue("24h") Duration holdFor,
        @DefaultValue("24h") Duration coolDown,
        @DefaultValue("50") int coolDownAbove,
        @DefaultValue("50") int urgentUpTo,
        @DefaultValue("500") int chunk,
        @DefaultValue("5000") int step,
        @DefaultValue("30s") Duration lease) {}
