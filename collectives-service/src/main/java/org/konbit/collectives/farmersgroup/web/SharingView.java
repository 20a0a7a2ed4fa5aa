package org.konbit.collectives.farmersgroup.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.Sharing;
import org.konbit.collectives.farmersgroup.SharingRule;

/**
 * A sharing as it is shown: the shares and the fund are together the total.
 *
 * @param weighed which contributions counted, where the rule is by contribution
 */
record SharingView(
        UUID id,
        UUID activity,
        SharingRule rule,
        MoneyView total,
        List<ShareView> shares,
        String fund,
        Sharing.@Nullable Weighed weighed,
        Instant recordedAt) {
    record ShareView(UUID person, String amount) {}

    static SharingView of(Sharing sharing) {
        return new SharingView(
                sharing.id().value(),
                sharing.activity().value(),
                sharing.rule(),
                MoneyView.exactly(sharing.total()),
                sharing.shares().stream()
                        .map(share ->
                                new ShareView(share.person(), share.amount().text()))
                        .toList(),
                sharing.fund().text(),
                sharing.weighed(),
                sharing.recordedAt());
    }
}
