package org.konbit.campaigns.attendance.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.campaigns.action.Action;
import org.konbit.campaigns.attendance.Attendee;
import org.konbit.campaigns.attendance.Crowd;
import org.konbit.campaigns.attendance.Roll;
import org.konbit.campaigns.attendance.RollCall;
import org.konbit.campaigns.movement.Person;
import org.konbit.campaigns.movement.References;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.springframework.stereotype.Component;

/** Makes a roll of a request, or says all that keeps it from being one. */
@Component
class ReadRollRequest {
    private final References references;

    ReadRollRequest(References references) {
        this.references = references;
    }

    Roll of(RollRequest request, Action action) {
        var errors = new ArrayList<FieldError>();
        if (request.marks().isEmpty() && request.rollCalls().isEmpty() && request.crowd() == null) {
            errors.add(new FieldError("", "must have people, counts or a crowd"));
        }
        if (action.isSensitive() && !request.marks().isEmpty()) {
            errors.add(new FieldError("/people", "must be left out: at a sensitive action people are only counted"));
        }
        var crowd = request.crowd();
        if (crowd != null && crowd.high() < crowd.low()) {
            errors.add(new FieldError("/crowd/high", "must not be below the low estimate"));
        }
        errors.addAll(repeated(request));
        var found = references.find(named(request));
        errors.addAll(found.unknown());
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
        return new Roll(
                request.marks().stream()
                        .map(mark -> new Attendee(
                                mark.person(),
                                mark.attended(),
                                collectivesOf(found.people().get(mark.person()))))
                        .toList(),
                request.rollCalls().stream()
                        .map(count -> new RollCall(
                                count.collective(), count.direct(), Objects.requireNonNullElse(count.relayed(), 0)))
                        .toList(),
                crowd == null ? null : new Crowd(crowd.low(), crowd.high(), crowd.how()));
    }

    private static Set<UUID> collectivesOf(@Nullable Person person) {
        return person == null ? Set.of() : person.collectives();
    }

    private static References.Named named(RollRequest request) {
        var named = new References.Named();
        for (int i = 0; i < request.marks().size(); i++) {
            named.person("/people/" + i + "/person", request.marks().get(i).person());
        }
        for (int i = 0; i < request.rollCalls().size(); i++) {
            named.collective(
                    "/counts/" + i + "/collective", request.rollCalls().get(i).collective());
        }
        return named;
    }

    private static List<FieldError> repeated(RollRequest request) {
        var errors = new ArrayList<FieldError>();
        var people = new HashSet<UUID>();
        for (int i = 0; i < request.marks().size(); i++) {
            if (!people.add(request.marks().get(i).person())) {
                errors.add(new FieldError("/people/" + i + "/person", "is there twice"));
            }
        }
        var collectives = new HashSet<UUID>();
        for (int i = 0; i < request.rollCalls().size(); i++) {
            if (!collectives.add(request.rollCalls().get(i).collective())) {
                errors.add(new FieldError("/counts/" + i + "/collective", "is there twice"));
            }
        }
        return errors;
    }
}
