package org.konbit.collectives.farmersgroup.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.LedgerSums;
import org.konbit.collectives.farmersgroup.Money;
import org.konbit.collectives.farmersgroup.Quantity;
import org.konbit.collectives.farmersgroup.ReadLedger;
import org.konbit.collectives.farmersgroup.ResultUse;
import org.konbit.http.Page;

/**
 * An activity's ledger as it is shown to every member: what it comes to without what was corrected, and a page of its
 * entries, corrected ones too, in the order in which they were made.
 *
 * @param mine the caller's own line; absent for who has no part in it
 */
record LedgerView(
        ActivityView activity,
        LedgerLine total,
        @Nullable LedgerLine mine,
        List<LedgerLine> lines,
        List<UsedView> results,
        List<MoneyView> sales,
        List<MoneyView> shared,
        List<MoneyView> fund,
        List<EntryView> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor) {
    record LedgerLine(
            @Nullable UUID person,
            BigDecimal days,
            List<Quantity> produce,
            List<MoneyView> money,
            List<MoneyView> received) {
        static LedgerLine of(LedgerSums.Line line) {
            return new LedgerLine(
                    line.person(),
                    line.days(),
                    line.produce(),
                    LedgerView.money(line.money()),
                    LedgerView.money(line.received()));
        }
    }

    record UsedView(ResultUse use, BigDecimal quantity, String unit, String what) {
        static UsedView of(LedgerSums.Used used) {
            var quantity = used.quantity();
            return new UsedView(used.use(), quantity.quantity(), quantity.unit(), quantity.what());
        }
    }

    static LedgerView of(ReadLedger.Ledger ledger, Page<EntryView> page) {
        var sums = ledger.sums();
        return new LedgerView(
                ActivityView.of(ledger.activity()),
                LedgerLine.of(sums.total()),
                ledger.own().map(LedgerLine::of).orElse(null),
                sums.lines().stream().map(LedgerLine::of).toList(),
                sums.results().stream().map(UsedView::of).toList(),
                money(sums.sales()),
                money(sums.shared().total()),
                money(sums.shared().fund()),
                page.items(),
                page.nextCursor());
    }

    private static List<MoneyView> money(List<Money> some) {
        return some.stream().map(MoneyView::exactly).toList();
    }
}
