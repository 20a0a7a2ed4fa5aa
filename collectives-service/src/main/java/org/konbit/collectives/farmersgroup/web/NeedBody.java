package org.konbit.collectives.farmersgroup.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.Need;

/** What a member needs in relation to who needs one share, such as the mouths of a household. */
record NeedBody(
        @NotNull UUID person,

        @NotNull @Positive @Digits(integer = 6, fraction = 3)
        BigDecimal weight) {

    static List<Need> toNeeds(@Nullable List<NeedBody> needs) {
        return needs == null
                ? List.of()
                : needs.stream()
                        .map(need -> new Need(need.person(), need.weight()))
                        .toList();
    }
}
