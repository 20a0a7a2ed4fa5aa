package org.konbit.collectives.territory;

/** A territory as others keep it: its code, and a copy of its path so that 'everything within' is one prefix query. */
public record TerritoryRef(String code, String path) {
    /** To the one that it is part of, if it was merged. */
    public static TerritoryRef to(Territory territory) {
        return new TerritoryRef(Paths.lastCode(territory.path()), territory.path());
    }

    public boolean isWithin(String outerPath) {
        return Paths.isWithin(path, outerPath);
    }
}
