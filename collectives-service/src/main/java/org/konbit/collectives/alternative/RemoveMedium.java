package org.konbit.collectives.alternative;

import org.konbit.collectives.collective.Standings;
import org.konbit.collectives.media.KeepMedia;
import org.konbit.collectives.media.MediumId;
import org.konbit.http.Caller;
import org.konbit.http.Forbidden;
import org.springframework.stereotype.Component;

/** Takes a picture or a sound away for good: also somebody who is seen or heard in it may want that. */
@Component
public class RemoveMedium {
    private final FindAlternatives findAlternatives;
    private final Standings standings;
    private final MayTend mayTend;
    private final KeepMedia keepMedia;

    RemoveMedium(FindAlternatives findAlternatives, Standings standings, MayTend mayTend, KeepMedia keepMedia) {
        this.findAlternatives = findAlternatives;
        this.standings = standings;
        this.mayTend = mayTend;
        this.keepMedia = keepMedia;
    }

    public void remove(AlternativeId id, MediumId medium, Caller caller) {
        var alternative = findAlternatives.one(id, caller);
        if (!mayTend.is(standings.of(caller), alternative)) throw new Forbidden();
        keepMedia.remove(keepMedia.one(id.value(), medium));
    }
}
