package org.konbit.collectives.brigade.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.brigade.WorkDayReport;
import org.konbit.collectives.brigade.WorkDayReport.Absence.Reason;
import org.konbit.collectives.brigade.WorkDayReport.Barrier.Kind;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.konbit.http.text.Name;
import org.konbit.http.text.Prose;

/** What came of a work-day; all but who was present may also be left out. */
record ReportWorkDayRequest(
        @NotNull @Size(max = 1000) List<@NotNull UUID> present,
        @Nullable @Size(max = 1000) List<@NotNull @Valid Hours> hours,
        @Nullable @Size(max = 1000) List<@NotNull @Valid Absence> absent,
        @Nullable @Size(max = 100) List<@NotNull @Valid Tool> tools,
        @Nullable @Size(max = 200) List<@NotNull @Valid Planting> trees,
        @Nullable @Size(max = 50) List<@NotNull @Valid Barrier> barriers,
        @Nullable @Prose(max = 5000) String learned) {

    record Hours(
            @NotNull UUID person,

            @NotNull @Positive @DecimalMax("24") @Digits(integer = 2, fraction = 2)
            BigDecimal hours) {}

    record Absence(@NotNull UUID person, @NotNull Reason reason) {}

    record Tool(
            @NotNull @Name String tool,
            @NotNull @Positive @Max(10_000) Integer quantity) {}

    record Planting(
            @NotNull @Name String species,
            @NotNull @PositiveOrZero @Max(1_000_000) Integer planted) {}

    record Barrier(
            @NotNull Kind kind,

            @NotNull @Positive @DecimalMax("1000000") @Digits(integer = 7, fraction = 2)
            BigDecimal metres) {}

    WorkDayReport toReport() {
        var worked = new LinkedHashSet<>(present);
        checkPeople(worked);
        return new WorkDayReport(
                worked,
                each(hours, one -> new WorkDayReport.Hours(one.person(), one.hours())),
                each(absent, one -> new WorkDayReport.Absence(one.person(), one.reason())),
                each(tools, one -> new WorkDayReport.Tool(one.tool(), one.quantity())),
                each(trees, one -> new WorkDayReport.Planting(one.species(), one.planted())),
                each(barriers, one -> new WorkDayReport.Barrier(one.kind(), one.metres())),
                learned);
    }

    /** Hours are of people who came, absences of people who didn't, and one of each person. */
    private void checkPeople(Collection<UUID> worked) {
        var errors = new ArrayList<FieldError>();
        var timed = new HashSet<UUID>();
        var missed = new HashSet<UUID>();
        for (int i = 0; hours != null && i < hours.size(); i++) {
            var person = hours.get(i).person();
            var at = "/hours/" + i + "/person";
            if (!worked.contains(person)) errors.add(new FieldError(at, "was not present"));
            else if (!timed.add(person)) errors.add(new FieldError(at, "is named before"));
        }
        for (int i = 0; absent != null && i < absent.size(); i++) {
            var person = absent.get(i).person();
            var at = "/absent/" + i + "/person";
            if (worked.contains(person)) errors.add(new FieldError(at, "was present"));
            else if (!missed.add(person)) errors.add(new FieldError(at, "is named before"));
        }
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
    }

    private static <T, R> List<R> each(@Nullable List<T> given, Function<T, R> told) {
        return given == null ? List.of() : given.stream().map(told).toList();
    }
}
