package org.konbit.collectives.farmersgroup.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.collective.UsualSizes.Warning;
import org.konbit.collectives.farmersgroup.ReadLedger.Kept;
import org.konbit.collectives.farmersgroup.Sharing;
import org.konbit.collectives.farmersgroup.SharingRule;

/**
 * A sharing as it is shown: the shares and the fund are together the total. With a correction it is a counter-entry, and
 * its amounts are negative.
 *
 * @param agreed the group's own rule at that time
 * @param weighed which contributions counted, where the rule is by contribution
 */
record SharingView(
        UUID id,
        UUID activity,
        SharingRule rule,
        @Nullable SharingRule agreed,
        MoneyView total,
        List<ShareView> shares,
        String fund,
        Sharing.@Nullable Weighed weighed,
        List<Warning> warnings,
        @Nullable CorrectionPart correction,
        @Nullable UUID takenBackBy,
        Instant recordedAt) {
    record ShareView(UUID person, String amount, @Nullable BigDecimal weight) {}

    static SharingView of(Kept<Sharing> kept) {
        var sharing = kept.entry();
        return new SharingView(
                sharing.id().value(),
                sharing.activity().value(),
                sharing.rule(),
                sharing.agreed(),
                MoneyView.exactly(sharing.total()),
                sharing.shares().stream()
                        .map(share ->
                                new ShareView(share.person(), share.amount().text(), share.weight()))
                        .toList(),
                sharing.fund().text(),
                sharing.weighed(),
                warnings(sharing),
                CorrectionPart.of(sharing.correction()),
                CorrectionPart.uuid(kept.takenBackBy()),
                sharing.recordedAt());
    }

    private static List<Warning> warnings(Sharing sharing) {
        return sharing.isByAnotherRule()
                ? List.of(new Warning(
                        "OTHER_RULE",
                        "It was shared %s; the group chose %s.".formatted(sharing.rule(), sharing.agreed())))
                : List.of();
    }
}
