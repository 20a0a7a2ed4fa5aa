package org.konbit.campaigns.campaign.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.konbit.campaigns.campaign.CampaignPlan;
import org.konbit.campaigns.campaign.Period;
import org.konbit.campaigns.movement.References;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.springframework.stereotype.Component;

/** Makes a plan of a request, or says all that keeps it from being one. */
@Component
class ReadPlan {
    private final References references;

    ReadPlan(References references) {
        this.references = references;
    }

    CampaignPlan of(CampaignRequest request) {
        var period = request.period();
        var scope = request.scope().stream().distinct().toList();
        var errors = new ArrayList<FieldError>();
        if (period.to().isBefore(period.from())) {
            errors.add(new FieldError("/period/to", "must not be before the first day"));
        }
        var found = references.find(named(request));
        errors.addAll(found.unknown());
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
        return new CampaignPlan(
                request.title(),
                Objects.requireNonNullElse(request.demands(), List.of()),
                Objects.requireNonNullElse(request.hosts(), List.<UUID>of()).stream()
                        .distinct()
                        .toList(),
                scope,
                scope.stream().map(code -> found.territory(code).path()).toList(),
                new Period(period.from(), period.to()),
                request.decision() == null ? null : request.decision().toDecision());
    }

    private static References.Named named(CampaignRequest request) {
        var named = new References.Named();
        var hosts = Objects.requireNonNullElse(request.hosts(), List.<UUID>of());
        for (int i = 0; i < hosts.size(); i++) named.collective("/hosts/" + i, hosts.get(i));
        for (int i = 0; i < request.scope().size(); i++) {
            named.territory("/scope/" + i, request.scope().get(i));
        }
        if (request.decision() != null) {
            named.collective("/decision/assembly", request.decision().assembly());
        }
        return named;
    }
}
