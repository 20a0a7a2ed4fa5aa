package org.konbit.campaigns.action.web;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.action.ActionPlan;
import org.konbit.campaigns.action.Audience;
import org.konbit.campaigns.action.AudienceRules;
import org.konbit.campaigns.action.Place;
import org.konbit.campaigns.action.Schedule;
import org.konbit.campaigns.movement.References;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.springframework.stereotype.Component;

/** Makes an action's plan of a request, or says all that keeps it from being one. */
@Component
class ReadActionPlan {
    private final References references;

    ReadActionPlan(References references) {
        this.references = references;
    }

    ActionPlan of(ActionRequest request) {
        var errors = new ArrayList<FieldError>();
        checkZone(request.timeZone(), errors);
        checkEnd(request.startsAt(), request.endsAt(), errors);
        if (request.recurrence() != null) checkRecurrence(request.recurrence(), errors);
        var point = request.place().point();
        var flawOfPoint = point == null ? null : point.flaw();
        if (flawOfPoint != null) errors.add(new FieldError("/place/point", flawOfPoint));
        var quotas = Objects.requireNonNullElse(request.quotas(), List.<QuotaBody>of());
        checkQuotas(quotas, errors);
        for (var flaw : AudienceRules.flawsOf(request.audience())) {
            errors.add(new FieldError("/audience" + flaw.pointer(), flaw.detail()));
        }
        var found = references.find(named(request.place(), quotas, request.audience()));
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

    ActionPlan changed(ActionPlan plan, ActionChangeRequest change) {
        return of(new ActionRequest(
                Objects.requireNonNullElse(change.kind(), plan.kind()),
                Objects.requireNonNullElse(change.title(), plan.title()),
                Objects.requireNonNullElseGet(change.place(), () -> PlaceBody.of(plan.place())),
                Objects.requireNonNullElse(change.startsAt(), plan.schedule().startsAt()),
                change.endsAt() == null ? plan.schedule().endsAt() : change.endsAt(),
                Objects.requireNonNullElse(change.timeZone(), plan.schedule().timeZone()),
                change.recurrence() == null ? plan.recurrence() : change.recurrence(),
                change.capacity() == null ? plan.capacity() : change.capacity(),
                change.quotas() == null
                        ? plan.quotas().stream().map(QuotaBody::of).toList()
                        : change.quotas(),
                Objects.requireNonNullElse(change.exposure(), plan.exposure()),
                Objects.requireNonNullElse(change.audience(), plan.audience())));
    }

    static void checkEnd(OffsetDateTime start, @Nullable OffsetDateTime end, List<FieldError> errors) {
        if (end != null && !end.isAfter(start)) errors.add(new FieldError("/endsAt", "must be after the start"));
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

    private static void checkQuotas(List<QuotaBody> quotas, List<FieldError> errors) {
        var seen = new HashSet<Object>();
        for (int i = 0; i < quotas.size(); i++) {
            if (!seen.add(quotas.get(i).collective())) {
                errors.add(new FieldError("/quotas/" + i + "/collective", "has a quota already"));
            }
        }
    }

    private static References.Named named(PlaceBody place, List<QuotaBody> quotas, Audience audience) {
        var named = new References.Named().territory("/place/territory", place.territory());
        for (int i = 0; i < quotas.size(); i++) {
            named.collective("/quotas/" + i + "/collective", quotas.get(i).collective());
        }
        name(named, "/audience", audience, 1);
        return named;
    }

    private static void name(References.Named named, String at, Audience audience, int depth) {
        if (depth > 5) return;
        var territories = Objects.requireNonNullElse(audience.territories(), List.<String>of());
        for (int i = 0; i < territories.size(); i++) {
            if (territories.get(i) != null) named.territory(at + "/territories/" + i, territories.get(i));
        }
        var collectives = Objects.requireNonNullElse(audience.collectives(), List.<java.util.UUID>of());
        for (int i = 0; i < collectives.size(); i++) {
            if (collectives.get(i) != null) named.collective(at + "/collectives/" + i, collectives.get(i));
        }
        var union = Objects.requireNonNullElse(audience.anyOf(), List.<Audience>of());
        for (int i = 0; i < union.size(); i++) {
            if (union.get(i) != null) name(named, at + "/anyOf/" + i, union.get(i), depth + 1);
        }
        if (audience.except() != null) name(named, at + "/except", audience.except(), depth + 1);
    }
}
