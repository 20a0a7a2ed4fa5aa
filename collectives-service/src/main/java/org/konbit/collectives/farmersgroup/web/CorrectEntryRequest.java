package org.konbit.collectives.farmersgroup.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.CorrectEntry;
import org.konbit.collectives.farmersgroup.EntryId;
import org.konbit.collectives.farmersgroup.SharingRule;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.konbit.http.text.Name;
import org.konbit.http.text.Prose;

/**
 * Which entry is wrong, and why.
 *
 * @param instead what should have been entered: the fields of a contribution, of a result or of a sharing
 */
record CorrectEntryRequest(
        @NotNull UUID entry,
        @NotNull @Prose(max = 500) String reason,
        @Nullable @Valid InsteadBody instead) {
    private static final String POINTER = "/instead";

    record InsteadBody(
            @Nullable UUID person,

            @Nullable @Positive @DecimalMax("366") @Digits(integer = 3, fraction = 2)
            BigDecimal days,

            @Nullable @Valid QuantityBody produce,
            @Nullable @Valid MoneyBody money,

            @Nullable @Positive @Digits(integer = 12, fraction = 6)
            BigDecimal quantity,

            @Nullable @Name String unit,
            @Nullable @Name String what,
            @Nullable @Name String use,
            @Nullable @Valid MoneyBody sale,
            @Nullable SharingRule rule,
            @Nullable @Valid MoneyBody total,
            @Nullable @Size(max = 5000) List<@NotNull @Valid NeedBody> needs) {

        CorrectEntry.Instead toInstead() {
            if (rule != null || total != null || needs != null) return sharing();
            return quantity != null || unit != null || what != null || use != null || sale != null
                    ? result()
                    : contribution();
        }

        private CorrectEntry.Instead sharing() {
            check("a sharing", Set.of("rule", "total"), Set.of("needs"));
            var given = new ShareResultRequest(given(rule), given(total), needs);
            return new CorrectEntry.Instead.OfSharing(given.toCommand(POINTER));
        }

        private CorrectEntry.Instead result() {
            check("a result", Set.of("quantity", "unit", "what", "use"), Set.of("sale"));
            var given = new RecordResultRequest(given(quantity), given(unit), given(what), given(use), sale);
            return new CorrectEntry.Instead.OfResult(given.toOutcome(POINTER));
        }

        private CorrectEntry.Instead contribution() {
            check("a contribution", Set.of("person"), Set.of("days", "produce", "money"));
            var given = new RecordContributionRequest(given(person), days, produce, money);
            return new CorrectEntry.Instead.OfContribution(given.person(), given.toGiven(POINTER));
        }

        private void check(String kind, Set<String> needed, Set<String> possible) {
            var errors = new ArrayList<FieldError>();
            fields().forEach((field, value) -> {
                if (value == null && needed.contains(field)) {
                    errors.add(new FieldError(POINTER + "/" + field, "must be given"));
                } else if (value != null && !needed.contains(field) && !possible.contains(field)) {
                    errors.add(new FieldError(POINTER + "/" + field, "is not a field of " + kind));
                }
            });
            if (!errors.isEmpty()) throw new InvalidRequest(errors);
        }

        private Map<String, @Nullable Object> fields() {
            var fields = new LinkedHashMap<String, @Nullable Object>();
            fields.put("person", person);
            fields.put("days", days);
            fields.put("produce", produce);
            fields.put("money", money);
            fields.put("quantity", quantity);
            fields.put("unit", unit);
            fields.put("what", what);
            fields.put("use", use);
            fields.put("sale", sale);
            fields.put("rule", rule);
            fields.put("total", total);
            fields.put("needs", needs);
            return fields;
        }

        private static <T> T given(@Nullable T value) {
            return Objects.requireNonNull(value);
        }
    }

    CorrectEntry.Command toCommand() {
        return new CorrectEntry.Command(new EntryId(entry), reason, instead == null ? null : instead.toInstead());
    }
}
