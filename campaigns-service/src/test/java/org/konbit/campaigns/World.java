package org.konbit.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.konbit.campaigns.movement.Collective;
import org.konbit.campaigns.movement.Collectives;
import org.konbit.campaigns.movement.People;
import org.konbit.campaigns.movement.Person;
import org.konbit.campaigns.movement.Territories;
import org.konbit.campaigns.movement.Territory;
import org.konbit.http.Caller;
import org.konbit.http.testing.TestTokens;
import org.konbit.outbox.Ids;
import org.springframework.boot.test.context.TestComponent;

/** A movement to test in: every test has territories, collectives and people of its own. */
@TestComponent
public class World {
    /** So far ahead that no test depends on when it runs. */
    public static final OffsetDateTime START = OffsetDateTime.parse("2099-01-15T08:30:05-05:00");

    private static final String ZONE = "America/Port-au-Prince";

    private final Territories territories;
    private final Collectives collectives;
    private final People people;
    private final Api api;

    World(Territories territories, Collectives collectives, People people, Api api) {
        this.territories = territories;
        this.collectives = collectives;
        this.people = people;
        this.api = api;
    }

    /** A department and a commune in it. */
    public record Place(String department, String commune) {}

    public Place aPlace() {
        var department = "D" + UUID.randomUUID().toString().substring(0, 8);
        var commune = department + "-C";
        territories.keep(List.of(
                new Territory(department, "HT/" + department, "Centre", Map.of("ht", "Sant"), ZONE, 1),
                new Territory(commune, "HT/" + department + "/" + commune, "Hinche", Map.of("ht", "Ench"), ZONE, 1)));
        return new Place(department, commune);
    }

    public UUID aCollective() {
        var id = Ids.next();
        collectives.keep(List.of(new Collective(id, "BAS Ench", 1)));
        return id;
    }

    public Caller aMember(UUID... collectivesOfThem) {
        return aPerson(Set.of("MEMBER"), collectivesOfThem);
    }

    public Caller aCoordinator(UUID collective) {
        return aPerson(Set.of("COORDINATOR"), collective);
    }

    private Caller aPerson(Set<String> roles, UUID... collectivesOfThem) {
        var id = Ids.next();
        var memberships = Arrays.stream(collectivesOfThem)
                .map(collective -> new Person.Membership(collective, roles, "ACTIVE"))
                .toList();
        var handle = "p" + id.toString().substring(24);
        people.keep(List.of(new Person(id, memberships, List.of(), 1)));
        return TestTokens.member(id, handle);
    }

    /** An organizer appointed over a territory, without an end. */
    public Caller anOrganizer(String path) {
        var id = Ids.next();
        var handle = "o" + id.toString().substring(24);
        var appointment = new Person.Appointment("ORGANIZER", path, null);
        people.keep(List.of(new Person(id, List.of(), List.of(appointment), 1)));
        return TestTokens.organizer(id, handle);
    }

    public void isNoOrganizerAnyMore(Caller organizer) {
        people.keep(List.of(new Person(organizer.subject(), List.of(), List.of(), 2)));
    }

    public void isErased(Caller person) {
        people.forget(List.of(person.subject()));
    }

    public static String campaignBody(Place place, UUID... hosts) {
        var ids = Arrays.stream(hosts).map(id -> "'" + id + "'").toList();
        return ("{'title':{'ht':'Semans pa nou','fr':'Nos semences'},'demands':[{'ht':'Semans lokal'}],'hosts':%s,"
                        + "'scope':['%s'],'period':{'from':'2026-01-01','to':'2027-12-31'}}")
                .formatted(ids, place.department());
    }

    /** @param more further fields, each beginning with a comma */
    public static String actionBody(Place place, String exposure, String more) {
        return ("{'kind':'MARCH','title':{'ht':'Mach pou semans'},'place':{'name':'Mache Ench','territory':'%s',"
                        + "'point':{'type':'Point','coordinates':[-72.01,19.14]}},'startsAt':'%s',"
                        + "'timeZone':'America/Port-au-Prince','exposure':'%s','audience':{'territories':['%s']}%s}")
                .formatted(place.commune(), START, exposure, place.department(), more);
    }

    public UUID aLaunchedCampaign(Place place, UUID... hosts) {
        var campaign = api.post("/api/campaigns", Api.ORGANIZER, campaignBody(place, hosts));
        assertThat(campaign.status()).as(campaign.body()).isEqualTo(201);
        step("/api/campaigns/" + campaign.id() + "/launch");
        return campaign.id();
    }

    public UUID aDraftAction(UUID campaign, Place place, String exposure, String more) {
        var action = api.post(
                "/api/campaigns/%s/actions".formatted(campaign), Api.ORGANIZER, actionBody(place, exposure, more));
        assertThat(action.status()).as(action.body()).isEqualTo(201);
        return action.id();
    }

    public UUID anAnnouncedAction(UUID campaign, Place place, String exposure, String more) {
        var action = aDraftAction(campaign, place, exposure, more);
        step("/api/actions/" + action + "/announce");
        return action;
    }

    public UUID anAnnouncedAction(String more) {
        var place = aPlace();
        return anAnnouncedAction(aLaunchedCampaign(place), place, "OPEN", more);
    }

    private void step(String path) {
        var taken = api.post(path, Api.ORGANIZER, "{}");
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    }
}
