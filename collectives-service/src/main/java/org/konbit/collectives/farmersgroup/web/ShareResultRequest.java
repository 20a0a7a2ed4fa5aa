package org.konbit.collectives.farmersgroup.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.ShareResult;
import org.konbit.collectives.farmersgroup.SharingRule;
import org.konbit.http.InvalidRequest;

/**
 * What is shared, and how.
 *
 * @param needs only for {@code BY_NEED}: members whose need differs from what the group set, or from one
 */
record ShareResultRequest(
        @NotNull SharingRule rule,
        @NotNull @Valid MoneyBody total,
        @Nullable @Size(max = 5000) List<@NotNull @Valid NeedBody> needs) {

    /** @param pointer to where it stands in the request */
    ShareResult.Command toCommand(String pointer) {
        if (needs != null && rule != SharingRule.BY_NEED) {
            throw new InvalidRequest(pointer + "/needs", "are weighed by the rule BY_NEED only");
        }
        return new ShareResult.Command(rule, total.toMoney(pointer + "/total"), NeedBody.toNeeds(needs));
    }
}
