package org.konbit.campaigns.campaign.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.campaign.CampaignPlan;
import org.konbit.campaigns.campaign.Decision;
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
        return check(
                request.period(),
                new Draft(
                        request.title(),
                        Objects.requireNonNullElse(request.demands(), List.of()),
                        distinct(Objects.requireNonNullElse(request.hosts(), List.of())),
                        distinct(request.scope()),
                        request.decision() == null ? null : request.decision().toDecision()));
    }

    CampaignPlan changed(CampaignPlan plan, CampaignChangeRequest change) {
        return check(
                change.period() == null ? PeriodBody.of(plan.period()) : change.period(),
                new Draft(
                        change.title() == null ? plan.title() : change.title(),
                        change.demands() == null ? plan.demands() : change.demands(),
                        change.hosts() == null ? plan.hosts() : distinct(change.hosts()),
                        change.scope() == null ? plan.scope() : distinct(change.scope()),
                        change.decision() == null
                                ? plan.decision()
                                : change.decision().toDecision()));
    }

    private CampaignPlan check(PeriodBody period, Draft draft) {
        var errors = new ArrayList<FieldError>();
        if (period.to().isBefore(period.from())) {
            errors.add(new FieldError("/period/to", "must not be before the first day"));
        }
        var found = references.find(draft.named());
        errors.addAll(found.unknown());
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
        return new CampaignPlan(
                draft.title(),
                draft.demands(),
                draft.hosts(),
                draft.scope(),
                draft.scope().stream().map(code -> found.territory(code).path()).toList(),
                new Period(period.from(), period.to()),
                draft.decision());
    }

    private static <T> List<T> distinct(List<T> all) {
        return all.stream().distinct().toList();
    }

    private record Draft(
            java.util.Map<String, String> title,
            List<java.util.Map<String, String>> demands,
            List<UUID> hosts,
            List<String> scope,
            @Nullable Decision decision) {
        References.Named named() {
            var named = new References.Named();
            for (int i = 0; i < hosts.size(); i++) named.collective("/hosts/" + i, hosts.get(i));
            for (int i = 0; i < scope.size(); i++) named.territory("/scope/" + i, scope.get(i));
            if (decision != null) named.collective("/decision/assembly", decision.assembly());
            return named;
        }
    }
}
