package org.konbit.collectives.practice;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.MayOrganize;
import org.konbit.http.Caller;
import org.konbit.http.Conflict;
import org.konbit.http.InvalidRequest;
import org.springframework.stereotype.Component;

/** Adds a technique of the movement's own to the list, by an organizer. */
@Component
public class AddTechnique {
    private final Techniques techniques;
    private final KnownTechniques known;
    private final MayOrganize mayOrganize;

    AddTechnique(Techniques techniques, KnownTechniques known, MayOrganize mayOrganize) {
        this.techniques = techniques;
        this.known = known;
        this.mayOrganize = mayOrganize;
    }

    public Technique add(String code, Map<String, String> names, @Nullable String group, Caller caller) {
        if (group != null && !known.isGroup(group)) {
            throw new InvalidRequest("/group", "is not one of WOCAT's groups");
        }
        mayOrganize.checkSomewhere(caller);
        if (known.find(code).isPresent()) {
            throw new Conflict("already-exists", "There is one already with the same identity.");
        }
        return techniques.add(Technique.of(code, names, group, Technique.Source.MOVEMENT));
    }
}
