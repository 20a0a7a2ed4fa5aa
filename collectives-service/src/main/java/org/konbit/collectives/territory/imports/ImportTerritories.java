package org.konbit.collectives.territory.imports;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.territory.DescribeTerritories;
import org.konbit.collectives.territory.DescribeTerritories.Described;
import org.konbit.collectives.territory.DescribedTerritory;
import org.konbit.collectives.territory.GeoPoint;
import org.konbit.http.text.TextRules;
import org.konbit.imports.ImportContext;
import org.konbit.imports.ImportRows;
import org.konbit.imports.Row;
import org.konbit.imports.RowOutcome;
import org.springframework.stereotype.Component;

/** Rows of {@code code,parent,level,name}, and whatever else is known of a territory. */
@Component
public class ImportTerritories implements ImportRows {
    public static final String KIND = "territories";

    private static final String NAME_IN = "name_";
    private static final String TIME_ZONE = "time_zone";
    private static final String POPULATION = "population";
    private static final String LATITUDE = "latitude";
    private static final String LONGITUDE = "longitude";
    private static final String MERGED_INTO = "merged_into";

    private final DescribeTerritories describeTerritories;

    ImportTerritories(DescribeTerritories describeTerritories) {
        this.describeTerritories = describeTerritories;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> requiredColumns() {
        return Set.of("code", "parent", "level", "name");
    }

    @Override
    public Set<String> optionalColumns() {
        return Set.of(LATITUDE, LONGITUDE, POPULATION, TIME_ZONE, MERGED_INTO);
    }

    @Override
    public boolean allows(String column) {
        return column.startsWith(NAME_IN) && TextRules.isLanguage(language(column));
    }

    private static String language(String column) {
        return column.substring(NAME_IN.length()).replace('_', '-');
    }

    @Override
    public String key() {
        return "code";
    }

    @Override
    public List<RowOutcome> apply(ImportContext context, List<Row> rows) {
        var outcomes = new HashMap<Row, RowOutcome>();
        var described = new ArrayList<DescribedTerritory>();
        var describing = new ArrayList<Row>();
        var codes = new HashSet<String>();
        var again = new ArrayList<Row>();
        for (var row : rows) {
            try {
                var one = read(row);
                // A code twice in one batch: the second is a later word on the first, so it has its turn after it.
                if (!codes.add(one.code())) {
                    again.add(row);
                    continue;
                }
                described.add(one);
                describing.add(row);
            } catch (Unreadable e) {
                outcomes.put(row, e.refused);
            }
        }
        var results = context.dryRun() ? describeTerritories.judge(described) : describeTerritories.describe(described);
        for (int i = 0; i < results.size(); i++)
            outcomes.put(describing.get(i), outcomeOf(described.get(i), results.get(i)));
        if (!again.isEmpty()) {
            var later = apply(context, again);
            for (int i = 0; i < later.size(); i++) outcomes.put(again.get(i), later.get(i));
        }
        return rows.stream().map(outcomes::get).toList();
    }

    private static RowOutcome outcomeOf(DescribedTerritory told, Described described) {
        var above = told.mergedInto() == null ? "parent" : MERGED_INTO;
        return switch (described) {
            case Described.Changed() -> new RowOutcome.Accepted();
            case Described.Unchanged() -> new RowOutcome.Unchanged();
            case Described.ParentUnknown() -> new RowOutcome.FurtherDown(above, "is not the code of a territory");
            case Described.InACircle() -> new RowOutcome.Refused(above, "lies within this territory itself");
            case Described.PartOfAnother(var code) ->
                new RowOutcome.Refused("code", "was merged into %s".formatted(code));
        };
    }

    private static DescribedTerritory read(Row row) {
        var code = row.cell("code");
        check(TextRules.isHandle(code), "code", "must be 1 to 64 letters, digits, '.', '_' or '-'");
        check(!code.equals("import"), "code", "is a word that the address of imports needs");
        var parent = row.given("parent").orElse(null);
        check(!code.equals(parent), "parent", "is the territory itself");
        var level = row.cell("level");
        check(TextRules.isName(level), "level", "must be 1 to 200 characters");
        var name = row.cell("name");
        check(TextRules.isName(name), "name", "must be 1 to 200 characters, none of them a control character");
        var mergedInto = row.given(MERGED_INTO).orElse(null);
        check(!code.equals(mergedInto), MERGED_INTO, "is the territory itself");
        return new DescribedTerritory(
                code, parent, level, name, names(row), point(row), population(row), timeZone(row), mergedInto);
    }

    private static Map<String, String> names(Row row) {
        var names = new HashMap<String, String>();
        row.cells().keySet().stream()
                .filter(column -> column.startsWith(NAME_IN))
                .forEach(column -> {
                    var name = row.cell(column);
                    check(
                            name.isEmpty() || TextRules.isName(name),
                            column,
                            "must be at most 200 characters, none a control");
                    names.put(language(column), name);
                });
        return names;
    }

    private static @Nullable Optional<GeoPoint> point(Row row) {
        if (!row.cells().containsKey(LATITUDE) && !row.cells().containsKey(LONGITUDE)) return null;
        var latitude = row.given(LATITUDE);
        var longitude = row.given(LONGITUDE);
        if (latitude.isEmpty() && longitude.isEmpty()) return Optional.empty();
        return Optional.of(
                GeoPoint.at(degrees(LONGITUDE, longitude.orElse(""), 180), degrees(LATITUDE, latitude.orElse(""), 90)));
    }

    private static double degrees(String column, String cell, double limit) {
        var detail = "must be degrees from -%.0f to %.0f".formatted(limit, limit);
        try {
            var degrees = Double.parseDouble(cell);
            check(degrees >= -limit && degrees <= limit, column, detail);
            return degrees;
        } catch (NumberFormatException e) {
            throw new Unreadable(column, detail);
        }
    }

    private static @Nullable Optional<Long> population(Row row) {
        if (!row.cells().containsKey(POPULATION)) return null;
        return row.given(POPULATION).map(cell -> {
            try {
                var people = Long.parseLong(cell);
                check(people >= 0, POPULATION, "must not be negative");
                return people;
            } catch (NumberFormatException e) {
                throw new Unreadable(POPULATION, "must be a whole number");
            }
        });
    }

    private static @Nullable Optional<String> timeZone(Row row) {
        if (!row.cells().containsKey(TIME_ZONE)) return null;
        return row.given(TIME_ZONE).map(cell -> {
            try {
                return ZoneId.of(cell).getId();
            } catch (DateTimeException e) {
                throw new Unreadable(TIME_ZONE, "must be a zone of the IANA database, such as America/Port-au-Prince");
            }
        });
    }

    private static void check(boolean right, String column, String detail) {
        if (!right) throw new Unreadable(column, detail);
    }

    /** Ends the reading of one row at its first fault; never leaves this class. */
    @SuppressWarnings("serial") // never serialized
    private static final class Unreadable extends RuntimeException {
        private final RowOutcome.Refused refused;

        Unreadable(String column, String detail) {
            super(detail);
            refused = new RowOutcome.Refused(column, detail);
        }
    }
}
