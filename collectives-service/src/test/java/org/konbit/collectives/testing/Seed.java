package org.konbit.collectives.testing;

import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.territory.DescribeTerritories;
import org.konbit.collectives.territory.DescribedTerritory;
import org.konbit.collectives.territory.GeoPoint;
import org.konbit.http.Caller;
import org.konbit.http.testing.TestTokens;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** Begins tests with territories, people and collectives of their own, so that tests do not meet. */
@TestComponent
public class Seed {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Api api;
    private final DescribeTerritories describeTerritories;

    Seed(Api api, DescribeTerritories describeTerritories) {
        this.api = api;
        this.describeTerritories = describeTerritories;
    }

    /** A code or handle that no other test has. */
    public static String fresh(String start) {
        return start + "-" + NEXT.incrementAndGet();
    }

    /** A root of the tree with a zone of its own. */
    public String territory(String name) {
        var code = fresh("T");
        return describe(code, null, name, Optional.of("America/Port-au-Prince"), Map.of());
    }

    public String territoryIn(String parent, String name) {
        return describe(fresh("T"), parent, name, null, Map.of());
    }

    public String describe(
            String code,
            @Nullable String parent,
            String name,
            @Nullable Optional<String> zone,
            Map<String, String> names) {
        var point = Optional.of(GeoPoint.at(-72.01, 19.15));
        describeTerritories.describe(
                List.of(new DescribedTerritory(code, parent, "locality", name, names, point, null, zone, null)));
        return code;
    }

    public Member person(String territory) {
        return person(territory, "Marie-Ange Désir");
    }

    public Member person(String territory, String name) {
        var handle = fresh("p");
        var created =
                body(HttpStatus.CREATED, api.post(ORGANIZER, """
                        {"handle": "%s", "displayName": "%s", "language": "ht", "territory": "%s"}""".formatted(handle, name, territory), "/api/people"));
        return new Member(UUID.fromString(text(created, "id")), handle);
    }

    public String collective(String type, String territory) {
        var created = body(
                HttpStatus.CREATED,
                api.post(ORGANIZER, """
                        {"type": "%s", "name": "Tèt Ansanm", "code": "%s", "territory": "%s"}""".formatted(type, fresh("C"), territory), "/api/collectives"));
        return text(created, "id");
    }

    /** One that is shared. */
    public String alternative(String territory) {
        return text(body(HttpStatus.CREATED, api.post(ORGANIZER, """
                        {"kind": "NEW", "title": "Silo", "problem": "Charanson", "practice": "Silo an tè",
                         "territory": "%s"}""".formatted(territory), "/api/alternatives")), "id");
    }

    public JsonNode join(String collective, Member member, String... roles) {
        var quoted = new ArrayList<String>();
        for (var role : roles) quoted.add('"' + role + '"');
        return body(
                HttpStatus.CREATED,
                api.post(
                        ORGANIZER,
                        """
                        {"person": "%s", "roles": %s}""".formatted(member.id(), quoted),
                        "/api/collectives/{id}/memberships",
                        collective));
    }

    /** A new person who is an active member. */
    public Member memberOf(String collective, String territory, String... roles) {
        var member = person(territory);
        join(collective, member, roles);
        return member;
    }

    /** Somebody who can call. */
    public record Member(UUID id, String handle) {
        public Caller calling() {
            return TestTokens.member(id, handle);
        }

        /** Signed in as an organizer, wherever they may be one. */
        public Caller organizing() {
            return TestTokens.organizer(id, handle);
        }
    }
}
