package org.konbit.collectives.farmersgroup.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.Contribution;
import org.konbit.http.InvalidRequest;

/** Who gave what; at least one of days, produce and money. */
record RecordContributionRequest(
        @NotNull UUID person,

        @Nullable @Positive @DecimalMax("366") @Digits(integer = 3, fraction = 2)
        BigDecimal days,

        @Nullable @Valid QuantityBody produce,
        @Nullable @Valid MoneyBody money) {

    /** @param pointer to where it stands in the request */
    Contribution.Given toGiven(String pointer) {
        if (days == null && produce == null && money == null) {
            throw new InvalidRequest(pointer, "must have days, produce or money");
        }
        return new Contribution.Given(
                days,
                produce == null ? null : produce.toQuantity(),
                money == null ? null : money.toMoney(pointer + "/money"));
    }
}
