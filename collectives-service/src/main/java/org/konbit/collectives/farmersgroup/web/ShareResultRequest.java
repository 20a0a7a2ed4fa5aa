package org.konbit.collectives.farmersgroup.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.ShareResult;
import org.konbit.collectives.farmersgroup.SharingRule;
import org.konbit.http.InvalidRequest;

/**
 * What is shared, and how.
 *
 * @param needs only for {@code BY_NEED}: members whose need differs from one, such as the mouths of a household
 */
record ShareResultRequest(
        @NotNull SharingRule rule,
        @NotNull @Valid MoneyBody total,
        @Nullable @Size(max = 5000) List<@NotNull @Valid Need> needs) {

    record Need(
            @NotNull UUID person,

            @NotNull @Positive @Digits(integer = 6, fraction = 3)
            BigDecimal weight) {}

    ShareResult.Command toCommand() {
        if (needs != null && rule != SharingRule.BY_NEED) {
            throw new InvalidRequest("/needs", "are weighed by the rule BY_NEED only");
        }
        var stated = needs == null
                ? List.<ShareResult.Need>of()
                : needs.stream()
                        .map(need -> new ShareResult.Need(need.person(), need.weight()))
                        .toList();
        return new ShareResult.Command(rule, total.toMoney("/total"), stated);
    }
}
