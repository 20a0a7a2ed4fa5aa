package org.konbit.collectives.exchange;

import org.konbit.collectives.collective.CollectiveId;

/** What happens to an exchange. */
public sealed interface ExchangeEvent {
    record Proposed(ExchangeId id) implements ExchangeEvent {}

    record Accepted(ExchangeId id, CollectiveId collective) implements ExchangeEvent {}

    record Declined(ExchangeId id, CollectiveId collective) implements ExchangeEvent {}

    record Cancelled(ExchangeId id) implements ExchangeEvent {}

    /** It took place, or what came of it was told. */
    record Held(ExchangeId id) implements ExchangeEvent {}
}
