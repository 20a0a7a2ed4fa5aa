package org.konbit.collectives.territory;

/** A territory as others keep it: its code, and a copy of its path so that 'everything within' is one prefix query. */
public record TerritoryRef(String code, String path) {
    public static TerritoryRef to(Territory territory) {
        return new TerritoryRef(territory.code(), territory.path());
    }

    public boolean isWithin(String outerPath) {
        return Paths.isWithin(path, outerPath);
    }
}
