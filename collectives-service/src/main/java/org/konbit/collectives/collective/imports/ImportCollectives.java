package org.konbit.collectives.collective.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.konbit.collectives.collective.CollectiveState;
import org.konbit.collectives.collective.CollectiveType;
import org.konbit.collectives.collective.EnterCollectives;
import org.konbit.collectives.collective.EnterCollectives.Entered;
import org.konbit.collectives.collective.EnterCollectives.Entry;
import org.konbit.http.text.TextRules;
import org.konbit.imports.ImportContext;
import org.konbit.imports.ImportRows;
import org.konbit.imports.Row;
import org.konbit.imports.RowOutcome;
import org.springframework.stereotype.Component;

/** Rows of {@code code,type,name,territory}, and whatever else is known of a collective. */
@Component
public class ImportCollectives implements ImportRows {
    public static final String KIND = "collectives";

    private static final String CODE = "code";
    private static final String TYPE = "type";
    private static final String NAME = "name";
    private static final String TERRITORY = "territory";
    private static final String PARENT = "parent";
    private static final String PURPOSE = "purpose";
    private static final String STATE = "state";
    private static final int LONGEST_PURPOSE = 2000;

    private final EnterCollectives enterCollectives;

    ImportCollectives(EnterCollectives enterCollectives) {
        this.enterCollectives = enterCollectives;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> requiredColumns() {
        return Set.of(CODE, TYPE, NAME, TERRITORY);
    }

    @Override
    public Set<String> optionalColumns() {
        return Set.of(PARENT, PURPOSE, STATE);
    }

    @Override
    public String key() {
        return CODE;
    }

    @Override
    public List<RowOutcome> apply(ImportContext context, List<Row> rows) {
        var outcomes = new HashMap<Row, RowOutcome>();
        var entries = new ArrayList<Entry>();
        var entering = new ArrayList<Row>();
        var codes = new HashSet<String>();
        var again = new ArrayList<Row>();
        for (var row : rows) {
            switch (read(row)) {
                case Reading.Wrong(var refused) -> outcomes.put(row, refused);
                case Reading.Right(var entry) -> {
                    // A code twice in one batch: the second is a later word on the first.
                    if (!codes.add(entry.code())) again.add(row);
                    else {
                        entries.add(entry);
                        entering.add(row);
                    }
                }
            }
        }
        var entered = context.dryRun()
                ? enterCollectives.judge(entries, context.importer())
                : enterCollectives.enter(entries, context.importer());
        for (int i = 0; i < entered.size(); i++) outcomes.put(entering.get(i), outcomeOf(entered.get(i)));
        if (!again.isEmpty()) {
            var later = apply(context, again);
            for (int i = 0; i < later.size(); i++) outcomes.put(again.get(i), later.get(i));
        }
        return rows.stream().map(outcomes::get).toList();
    }

    private static RowOutcome outcomeOf(Entered entered) {
        return switch (entered) {
            case CHANGED -> new RowOutcome.Accepted();
            case UNCHANGED -> new RowOutcome.Unchanged();
            case TERRITORY_UNKNOWN -> new RowOutcome.Refused(TERRITORY, "is not the code of a territory");
            case TERRITORY_NOT_YOURS ->
                new RowOutcome.Refused(TERRITORY, "is not one that you organize, or the collective is outside of it");
            case OF_ANOTHER_TYPE -> new RowOutcome.Refused(TYPE, "is not that of the collective which has this code");
            case PARENT_UNKNOWN -> new RowOutcome.FurtherDown(PARENT, "is not the code of a collective");
            case PARENT_BELOW -> new RowOutcome.Refused(PARENT, "is the collective itself, or below it");
            case STATE_NOT_POSSIBLE -> new RowOutcome.Refused(STATE, "cannot follow the state that it has");
        };
    }

    private sealed interface Reading {
        record Right(Entry entry) implements Reading {}

        record Wrong(RowOutcome.Refused refused) implements Reading {}
    }

    private static Reading read(Row row) {
        var code = row.cell(CODE);
        if (!TextRules.isHandle(code)) return wrong(CODE, "must be 1 to 64 letters, digits, '.', '_' or '-'");
        var type = oneOf(CollectiveType.values(), row.cell(TYPE));
        if (type.isEmpty()) return wrong(TYPE, "must be one of " + Arrays.toString(CollectiveType.values()));
        // Kept to the letter, with the blanks around it.
        var name = row.cells().getOrDefault(NAME, "");
        if (!TextRules.isName(name)) return wrong(NAME, "must be 1 to 200 characters, none of them a control");
        var territory = row.cell(TERRITORY);
        if (!TextRules.isHandle(territory)) return wrong(TERRITORY, "must be the code of a territory");
        var purpose = row.given(PURPOSE);
        if (purpose.isPresent() && !TextRules.isProse(purpose.get(), LONGEST_PURPOSE)) {
            return wrong(PURPOSE, "must be at most 2000 characters, none of them a control");
        }
        var parent = row.given(PARENT);
        if (parent.isPresent() && parent.get().equals(code)) return wrong(PARENT, "is the collective itself");
        var state = row.given(STATE).map(cell -> oneOf(CollectiveState.values(), cell));
        if (state.isPresent() && state.get().isEmpty()) {
            return wrong(STATE, "must be one of " + Arrays.toString(CollectiveState.values()));
        }
        return new Reading.Right(new Entry(
                code,
                type.get(),
                name,
                territory,
                parent.orElse(null),
                purpose.orElse(null),
                state.flatMap(one -> one).orElse(null)));
    }

    private static <E extends Enum<E>> Optional<E> oneOf(E[] all, String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(all).filter(one -> one.name().equals(upper)).findFirst();
    }

    private static Reading wrong(String column, String detail) {
        return new Reading.Wrong(new RowOutcome.Refused(column, detail));
    }
}
