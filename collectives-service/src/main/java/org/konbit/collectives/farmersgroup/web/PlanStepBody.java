package org.konbit.collectives.farmersgroup.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.Activity;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.konbit.http.text.Prose;

/** A part of an activity's plan; {@code inCharge} is a member, by id. */
record PlanStepBody(
        @NotNull @Prose(max = 500) String what,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID inCharge) {
    static PlanStepBody of(Activity.Step step) {
        return new PlanStepBody(step.what(), step.from(), step.to(), step.inCharge());
    }

    static List<Activity.Step> toPlan(List<PlanStepBody> steps) {
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < steps.size(); i++) steps.get(i).check("/plan/" + i, errors);
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
        return steps.stream()
                .map(step -> new Activity.Step(step.what(), step.from(), step.to(), step.inCharge()))
                .toList();
    }

    private void check(String pointer, List<FieldError> errors) {
        Days.check(from, pointer + "/from", errors);
        Days.check(to, pointer + "/to", errors);
        if (from != null && to != null && to.isBefore(from)) {
            errors.add(new FieldError(pointer + "/to", "must not be before the day that it begins"));
        }
    }
}
