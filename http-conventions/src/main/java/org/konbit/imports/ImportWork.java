package org.konbit.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.konbit.http.problem.Faulty;
import org.konbit.imports.ImportReport.State;
import org.konbit.imports.StoredImports.Claimed;
import org.konbit.imports.Tally.Hope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** One import, worked through from where the last worker came to. */
final class ImportWork {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
    private static final int BATCH = 1000;
    /** Rows that wait are kept as one document, which MongoDB limits to 16 MB. */
    private static final int BATCH_CHARACTERS = 1024 * 1024;

    private static final int TRIES = 3;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    private final StoredImports imports;
    private final Spool spool;
    private final TransactionOperations together;
    private final Clock clock;
    private final Duration patience;
    private final Duration pause;

    ImportWork(
            StoredImports imports,
            Spool spool,
            TransactionOperations together,
            Clock clock,
            Duration patience,
            Duration pause) {
        this.imports = imports;
        this.spool = spool;
        this.together = together;
        this.clock = clock;
        this.patience = patience;
        this.pause = pause;
    }

    /** Ends early, for another to go on, when it is to stop or another has taken over. */
    void run(Claimed claimed, ImportRows kind, BooleanSupplier stopping) throws InterruptedException {
        try {
            var file = claimed.dryRun() ? keysOf(claimed, kind) : Keys.NONE;
            if (readFile(claimed, kind, file, stopping)) workOffWaiting(claimed, kind, file, stopping);
        } finally {
            imports.letGo(claimed);
        }
    }

    /** False when there is nothing more to be done here. */
    private boolean readFile(Claimed claimed, ImportRows kind, Keys keys, BooleanSupplier stopping) {
        long done = claimed.rowsRead();
        try (var file = new CsvRows(spool.read(claimed.id()))) {
            while (true) {
                var batch = nextBatch(file, done);
                if (stopping.getAsBoolean()) return false;
                if (!batch.reads().isEmpty()) {
                    var tally = apply(kind, claimed, keys, batch.reads(), new Hope(true, true));
                    done = batch.reads().getLast().number();
                    if (!noted(claimed, batch.reads(), tally)) return false;
                }
                switch (batch.end()) {
                    case MORE -> {}
                    case OF_FILE -> {
                        return true;
                    }
                    case BROKEN -> {
                        failAt(claimed, done + 1);
                        return false;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows to apply together, and how the reading of them ended. */
    private record Batch(List<CsvRows.Read> reads, End end) {
        enum End {
            MORE,
            OF_FILE,
            BROKEN
        }
    }

    /** What nothing is stored of has to be known beforehand. */
    private Keys keysOf(Claimed claimed, ImportRows kind) {
        var column = kind.key();
        if (column == null) return Keys.NONE;
        var keys = new Keys();
        try (var file = new CsvRows(spool.read(claimed.id()))) {
            while (file.hasNext()) {
                if (file.next() instanceof CsvRows.Read.Good(var row)) keys.add(row.cell(column));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException e) {
            LOG.info("A file cannot be read to its end: {}", e.getClass().getSimpleName());
        }
        return keys;
    }

    private void failAt(Claimed claimed, long row) {
        var tally = new Tally();
        tally.refuse(row, "", "cannot be read as CSV, nor what follows: is there a quote that doesn't match?");
        noted(claimed, row, tally, () -> finish(claimed, State.FAILED));
    }

    /** In one transaction, so that no file outlasts its import, and none is taken from a worker that has taken over. */
    private void finish(Claimed claimed, State state) {
        if (imports.finish(claimed, state)) spool.delete(claimed.id());
    }

    private static Batch nextBatch(CsvRows file, long done) {
        var reads = new ArrayList<CsvRows.Read>(BATCH);
        try {
            for (int size = 0; reads.size() < BATCH && size < BATCH_CHARACTERS; ) {
                if (!file.hasNext()) return new Batch(reads, Batch.End.OF_FILE);
                var read = file.next();
                if (read.number() <= done) continue;
                reads.add(read);
                if (read instanceof CsvRows.Read.Good(var row)) size += row.size();
            }
            return new Batch(reads, Batch.End.MORE);
        } catch (UncheckedIOException e) {
            LOG.info("A file cannot be read on: {}", e.getClass().getSimpleName());
            return new Batch(reads, Batch.End.BROKEN);
        }
    }

    /**
     * Patience begins anew with everything that comes: who is a million records behind is still to be waited for. Passes
     * are at least as far apart as the last one took, as what is looked for comes at its own pace.
     */
    private void workOffWaiting(Claimed claimed, ImportRows kind, Keys keys, BooleanSupplier stopping)
            throws InterruptedException {
        var wait = pause;
        var settledAt = clock.instant();
        // What a pass settles may be what others wait for; a pass that settles nothing shows that the file has no more.
        for (boolean settled = true; ; ) {
            var began = clock.instant();
            var hope = new Hope(settled, began.isBefore(settledAt.plus(patience)));
            settled = false;
            // The newest first, as these rows wait for those below them.
            for (var name : spool.waiting(claimed.id()).reversed()) {
                if (stopping.getAsBoolean() || !imports.isMine(claimed)) return;
                var rows = spool.waitingRows(name);
                var tally = apply(kind, claimed, keys, good(rows), hope);
                if (tally.later().size() == rows.size()) continue;
                settled = true;
                if (!noted(claimed, 0, tally, () -> spool.replaceWaiting(name, tally.later()))) return;
            }
            if (spool.waiting(claimed.id()).isEmpty()) {
                together.executeWithoutResult(transaction -> finish(claimed, State.DONE));
                return;
            }
            if (settled) {
                settledAt = clock.instant();
                wait = pause;
                Thread.sleep(Duration.between(began, settledAt));
            } else if (!hope.inTheFile()) {
                Thread.sleep(wait);
                wait = wait.compareTo(LONGEST_PAUSE) < 0 ? wait.multipliedBy(2) : wait;
            }
        }
    }

    private static List<CsvRows.Read> good(List<Row> rows) {
        return rows.stream().<CsvRows.Read>map(CsvRows.Read.Good::new).toList();
    }

    private boolean noted(Claimed claimed, List<CsvRows.Read> batch, Tally tally) {
        var first = batch.getFirst().number();
        var last = batch.getLast().number();
        if (tally.later().isEmpty()) return imports.progress(claimed, last, tally);
        return noted(claimed, last, tally, () -> spool.keepWaiting(claimed.id(), first, tally.later()));
    }

    private boolean noted(Claimed claimed, long rowsRead, Tally tally, Runnable withIt) {
        return Boolean.TRUE.equals(together.execute(transaction -> {
            if (!imports.progress(claimed, rowsRead, tally)) return false;
            withIt.run();
            return true;
        }));
    }

    private Tally apply(ImportRows kind, Claimed claimed, Keys keys, List<CsvRows.Read> batch, Hope hope) {
        var tally = new Tally();
        var rows = new ArrayList<Row>(batch.size());
        for (var read : batch) {
            switch (read) {
                case CsvRows.Read.Good(var row) -> rows.add(row);
                case CsvRows.Read.Bad(var number, var column, var detail) -> tally.refuse(number, column, detail);
            }
        }
        var outcomes = outcomes(kind, claimed, rows);
        for (int i = 0; i < rows.size(); i++) {
            tally.add(rows.get(i), claimed.dryRun() ? keys.judge(rows.get(i), outcomes.get(i)) : outcomes.get(i), hope);
        }
        return tally;
    }

    private static List<RowOutcome> outcomes(ImportRows kind, Claimed claimed, List<Row> rows) {
        if (rows.isEmpty()) return List.of();
        for (int i = 1; i <= TRIES; i++) {
            try {
                return checked(kind.apply(claimed.context(), rows), rows);
            } catch (RuntimeException e) {
                if (Faulty.isAway(e)) throw e;
                LOG.warn(
                        "Rows from {} of import {} failed (try {}): {}",
                        rows.getFirst().number(),
                        claimed.id(),
                        i,
                        withoutMessages(e));
            }
        }
        if (rows.size() == 1) {
            return List.of(new RowOutcome.Refused("", "could not be applied, by a fault of the platform"));
        }
        return rows.stream()
                .flatMap(row -> outcomes(kind, claimed, List.of(row)).stream())
                .toList();
    }

    /** Messages may quote a row, and names and phone numbers belong in no log. */
    private static String withoutMessages(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .map(cause -> cause.getClass().getName()
                        + Arrays.stream(cause.getStackTrace())
                                .limit(5)
                                .map(" at %s"::formatted)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("; by "));
    }

    private static List<RowOutcome> checked(List<RowOutcome> outcomes, List<Row> rows) {
        if (outcomes.size() == rows.size()) return outcomes;
        throw new IllegalStateException("%d outcomes for %d rows".formatted(outcomes.size(), rows.size()));
    }
}
