package org.konbit.sample;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.konbit.imports.ImportContext;
import org.konbit.imports.ImportRows;
import org.konbit.imports.Row;
import org.konbit.imports.RowOutcome;
import org.springframework.stereotype.Component;

/** Leaves by name; its tests can hold it, or let a name become known later. */
@Component
class ImportLeaves implements ImportRows {
    final Map<String, String> leaves = new ConcurrentHashMap<>();
    final Set<String> known = ConcurrentHashMap.newKeySet();
    final Semaphore held = new Semaphore(0);
    final AtomicInteger holding = new AtomicInteger();

    @Override
    public String kind() {
        return "leaves";
    }

    @Override
    public Set<String> requiredColumns() {
        return Set.of("name", "size");
    }

    @Override
    public Set<String> optionalColumns() {
        return Set.of("tree");
    }

    @Override
    public boolean allows(String column) {
        return column.startsWith("name_");
    }

    @Override
    public List<RowOutcome> apply(ImportContext context, List<Row> rows) {
        if (rows.stream().anyMatch(row -> row.cell("size").equals("hold"))) {
            holding.incrementAndGet();
            held.acquireUninterruptibly();
        }
        if (rows.stream().anyMatch(row -> row.cell("size").equals("throw"))) {
            throw new IllegalStateException("secret inside");
        }
        return rows.stream().map(this::apply).toList();
    }

    private RowOutcome apply(Row row) {
        if (row.cell("size").equals("big")) return new RowOutcome.Refused("size", "must be a number");
        var tree = row.given("tree");
        if (tree.isPresent() && !known.contains(tree.get())) return new RowOutcome.Later("tree", "is not known");
        var before = leaves.put(row.cell("name"), row.cell("size"));
        return row.cell("size").equals(before) ? new RowOutcome.Unchanged() : new RowOutcome.Accepted();
    }
}
