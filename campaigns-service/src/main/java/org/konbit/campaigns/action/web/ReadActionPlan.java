package org.konbit.campaigns.action.web;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.action.ActionPlan;
import org.konbit.campaigns.action.AudienceRules;
import org.konbit.campaigns.action.Place;
import org.konbit.campaigns.action.PostponeAction;
import org.konbit.campaigns.action.Schedule;
import org.konbit.campaigns.movement.References;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.springframework.stereotype.Component;

/** Makes an action's plan of a request, or says all that keeps it from being one. */
@Component
class ReadActionPlan {
    private static final int LAST_YEAR = 9999;
    private final References references;

    ReadActionPlan(References references) {
        this.references = references;
    }

    ActionPlan of(ActionRequest request) {
        var errors = new ArrayList<FieldError>();
        checkZone(request.timeZone(), errors);
        checkTimes(request.startsAt(), request.endsAt(), errors);
        if (request.recurrence() != null) checkRecurrence(request.recurrence(), errors);
        var point = request.place().point();
        var flawOfPoint = point == null ? null : point.flaw();
        if (flawOfPoint != null) errors.add(new FieldError("/place/point", flawOfPoint));
        var named = new References.Named()
                .territory("/place/territory", request.place().territory());
        var quotas = Objects.requireNonNullElse(request.quotas(), List.<QuotaBody>of());
        checkQuotas(quotas, named, errors);
        errors.addAll(AudienceRules.flawsOf("/audience", request.audience(), named));
        var found = references.find(named);
        errors.addAll(found.unknown());
        if (!errors.isEmpty()) throw new InvalidRequest(errors);

        var territory = found.territory(request.place().territory());
        return new ActionPlan(
                request.kind(),
                request.title(),
                new Place(request.place().name(), territory.code(), territory.path(), territory.name(), point),
                new Schedule(request.startsAt(), request.endsAt(), request.timeZone()),
                request.recurrence() == null ? null : RecurrenceRules.normal(request.recurrence()),
                request.capacity(),
                quotas.stream().map(QuotaBody::toQuota).toList(),
                request.exposure(),
                request.audience());
    }

    static PostponeAction.NewTime of(MessageRequests.Postpone request) {
        var errors = new ArrayList<FieldError>();
        checkTimes(request.startsAt(), request.endsAt(), errors);
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
        return new PostponeAction.NewTime(request.startsAt(), request.endsAt(), request.message());
    }

    private static void checkTimes(OffsetDateTime start, @Nullable OffsetDateTime end, List<FieldError> errors) {
        checkYear("/startsAt", start, errors);
        if (end == null) return;
        checkYear("/endsAt", end, errors);
        if (!end.isAfter(start)) errors.add(new FieldError("/endsAt", "must be after the start"));
    }

    private static void checkYear(String pointer, OffsetDateTime time, List<FieldError> errors) {
        if (time.getYear() < 0 || time.getYear() > LAST_YEAR) {
            errors.add(new FieldError(pointer, "is not a time of RFC 3339: its year has four digits"));
        }
    }

    private static void checkZone(String zone, List<FieldError> errors) {
        try {
            if (!ZoneId.getAvailableZoneIds().contains(ZoneId.of(zone).getId())) throw new DateTimeException(zone);
        } catch (DateTimeException e) {
            errors.add(new FieldError("/timeZone", "is not a time zone, such as America/Port-au-Prince"));
        }
    }

    private static void checkRecurrence(String rule, List<FieldError> errors) {
        var flaw = RecurrenceRules.flawOf(rule);
        if (flaw != null) errors.add(new FieldError("/recurrence", flaw));
    }

    private static void checkQuotas(List<QuotaBody> quotas, References.Named named, List<FieldError> errors) {
        var seen = new HashSet<UUID>();
        for (int i = 0; i < quotas.size(); i++) {
            var pointer = "/quotas/" + i + "/collective";
            var collective = quotas.get(i).collective();
            named.collective(pointer, collective);
            if (!seen.add(collective)) errors.add(new FieldError(pointer, "has a quota already"));
        }
    }
}
