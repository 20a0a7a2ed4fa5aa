package org.konbit.collectives.territory;

import org.konbit.http.FieldError;
import org.konbit.http.IfMatch;
import org.konbit.http.InvalidRequest;
import org.springframework.stereotype.Component;

/** Says where a territory ends. */
@Component
public class DrawTerritory {
    private final FindTerritories findTerritories;
    private final Outlines outlines;

    DrawTerritory(FindTerritories findTerritories, Outlines outlines) {
        this.findTerritories = findTerritories;
        this.outlines = outlines;
    }

    public Territory draw(String code, Outline outline, IfMatch ifMatch) {
        var flaws = outline.flaws();
        if (!flaws.isEmpty()) {
            throw new InvalidRequest(flaws.stream()
                    .map(flaw -> new FieldError("/coordinates" + flaw.at(), flaw.detail()))
                    .toList());
        }
        var territory = findTerritories.one(code);
        ifMatch.check(territory.version());
        if (!outlines.keep(code, outline)) {
            throw new InvalidRequest(
                    "/coordinates", "is no outline: a ring crosses itself, or lies outside of its own");
        }
        return territory;
    }

    public void erase(String code, IfMatch ifMatch) {
        ifMatch.check(findTerritories.one(code).version());
        outlines.remove(code);
    }
}
