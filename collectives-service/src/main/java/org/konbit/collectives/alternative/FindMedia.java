package org.konbit.collectives.alternative;

import java.util.List;
import org.konbit.collectives.media.KeepMedia;
import org.konbit.collectives.media.Medium;
import org.konbit.collectives.media.MediumId;
import org.konbit.http.Caller;
import org.springframework.stereotype.Component;

/** Shows pictures and sounds of alternatives to whoever may see these. */
@Component
public class FindMedia {
    private final FindAlternatives findAlternatives;
    private final KeepMedia keepMedia;

    FindMedia(FindAlternatives findAlternatives, KeepMedia keepMedia) {
        this.findAlternatives = findAlternatives;
        this.keepMedia = keepMedia;
    }

    public List<Medium> of(AlternativeId id, Caller caller) {
        return keepMedia.of(findAlternatives.one(id, caller).id().value());
    }

    public Medium one(AlternativeId id, MediumId medium, Caller caller) {
        return keepMedia.one(findAlternatives.one(id, caller).id().value(), medium);
    }
}
