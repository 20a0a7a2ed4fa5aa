package org.konbit.collectives.farmersgroup.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.Contribution;
import org.konbit.collectives.farmersgroup.Entry;
import org.konbit.collectives.farmersgroup.Money;
import org.konbit.collectives.farmersgroup.Quantity;
import org.konbit.collectives.farmersgroup.ReadLedger.Kept;
import org.konbit.collectives.farmersgroup.Result;
import org.konbit.collectives.farmersgroup.Sharing;

/** A ledger as a table: an entry a row, but of a sharing a row for each share, and one for the common fund. */
final class LedgerCsv {
    private final StringBuilder rows = new StringBuilder(
            "recorded_at,entry,kind,person,days,quantity,unit,what,use,amount,currency,rule,takes_back,taken_back_by,reason\r\n");

    private LedgerCsv() {}

    static byte[] of(List<Kept<? extends Entry>> entries) {
        var table = new LedgerCsv();
        entries.forEach(table::write);
        return table.rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(Kept<? extends Entry> kept) {
        switch (kept.entry()) {
            case Contribution contribution -> {
                var given = contribution.given();
                row(
                        kept,
                        "CONTRIBUTION",
                        contribution.person(),
                        given.days(),
                        given.produce(),
                        null,
                        given.money(),
                        null);
            }
            case Result result -> row(kept, "RESULT", null, null, result.brought(), result.use(), result.sale(), null);
            case Sharing sharing -> {
                for (var share : sharing.shares()) {
                    row(kept, "SHARE", share.person(), null, null, null, share.amount(), sharing.rule());
                }
                row(kept, "FUND", null, null, null, null, sharing.fund(), sharing.rule());
            }
        }
    }

    private void row(
            Kept<? extends Entry> kept,
            String kind,
            @Nullable Object person,
            @Nullable Object days,
            @Nullable Quantity quantity,
            @Nullable Object use,
            @Nullable Money money,
            @Nullable Object rule) {
        var entry = kept.entry();
        var correction = entry.correction();
        row(
                entry.recordedAt(),
                entry.id(),
                kind,
                person,
                days,
                quantity == null ? null : quantity.quantity(),
                quantity == null ? null : quantity.unit(),
                quantity == null ? null : quantity.what(),
                use,
                money == null ? null : money.amount(),
                money == null ? null : money.currency(),
                rule,
                correction == null ? null : correction.takesBack(),
                kept.takenBackBy(),
                correction == null ? null : correction.reason());
    }

    private void row(@Nullable Object... cells) {
        rows.append(Arrays.stream(cells).map(LedgerCsv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** Text that a spreadsheet would take for a formula is given as text. */
    private static String cell(@Nullable Object value) {
        if (value == null) return "";
        if (value instanceof BigDecimal number) return number.toPlainString();
        var text = value.toString();
        if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) text = "'" + text;
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
