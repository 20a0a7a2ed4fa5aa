package org.konbit.collectives.alternative.web;

import java.util.List;
import java.util.UUID;
import org.konbit.collectives.alternative.AlternativeId;
import org.konbit.collectives.alternative.FindAdoptions.Spread;

/** How far an alternative has come: how often it was adapted and how many collectives use it as it is. */
record SpreadView(UUID alternative, long adaptations, long collectives, List<Spread> territories) {
    static SpreadView of(AlternativeId id, List<Spread> territories) {
        return new SpreadView(
                id.value(),
                territories.stream().mapToLong(Spread::adaptations).sum(),
                territories.stream().mapToLong(Spread::collectives).sum(),
                territories);
    }
}
