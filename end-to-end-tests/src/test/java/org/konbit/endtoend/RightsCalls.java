package org.konbit.endtoend;

import static org.konbit.endtoend.RightsWorld.action;
import static org.konbit.endtoend.RightsWorld.activity;
import static org.konbit.endtoend.RightsWorld.alternative;
import static org.konbit.endtoend.RightsWorld.bankItem;
import static org.konbit.endtoend.RightsWorld.campaign;
import static org.konbit.endtoend.RightsWorld.exchange;
import static org.konbit.endtoend.RightsWorld.header;
import static org.konbit.endtoend.RightsWorld.indicator;
import static org.konbit.endtoend.RightsWorld.learningSession;
import static org.konbit.endtoend.RightsWorld.loan;
import static org.konbit.endtoend.RightsWorld.message;
import static org.konbit.endtoend.RightsWorld.workDay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.konbit.endtoend.Rights.Of;
import org.konbit.endtoend.Rights.Who;
import org.konbit.endtoend.RightsWorld.Things;

/** How each row of the matrix is called: right in shape, of things that there are, and so that they stay as they are. */
final class RightsCalls {
    /** Of a version that never was: whoever may is answered 412, and nothing changes. */
    private static final List<String> STALE = List.of("If-Match", "\"999999\"");

    private static final List<List<Double>> TRIANGLE =
            List.of(List.of(-72.1, 19.1), List.of(-72.0, 19.1), List.of(-72.0, 19.2), List.of(-72.1, 19.1));

    private static final List<String> CSV = List.of("Content-Type", "text/csv");
    private static final List<String> STEPS = List.of("launch", "pause", "resume", "close", "abandon");
    private static final List<String> MOVES = List.of("announce", "cancel", "hold");

    private final RightsWorld world;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Set<String> calledOnce = new HashSet<>();

    /** Makes a call; its path is as the row's, with ids for variables. */
    interface Call {
        Http.Answer of(Who who, Of of, String path);
    }

    /** The paths' variables, in their order. */
    interface Variables {
        List<String> of(Who who, Of of);
    }

    private record Row(Variables variables, Call call) {}

    RightsCalls(RightsWorld world) {
        this.world = world;
        collectives();
        campaigns();
        notifications();
        gateway();
    }

    Set<String> names() {
        return rows.keySet();
    }

    /** Whether it is the same whatever is called. */
    boolean isCalledOnce(String name) {
        return calledOnce.contains(name);
    }

    Http.Answer call(String name, Who who, Of of) {
        var row = row(name);
        return row.call().of(who, of, path(name, row.variables().of(who, of)));
    }

    /** The same of what is not there: the last variable is an id that nothing has. */
    Http.Answer callWhatIsNotThere(String name, Who who, Of of) {
        var row = row(name);
        var variables = new ArrayList<>(row.variables().of(who, of));
        variables.removeLast();
        variables.add(UUID.randomUUID().toString());
        return row.call().of(who, of, path(name, variables));
    }

    boolean hasVariables(String name) {
        return name.contains("{");
    }

    private Row row(String name) {
        var row = rows.get(name);
        if (row == null) throw new AssertionError("Nothing says how to call " + name);
        return row;
    }

    private static String path(String name, List<String> variables) {
        var path = name.split(" ")[1];
        for (var variable : variables) path = path.replaceFirst("\\{[^}]*}", variable);
        return path;
    }

    private void row(String name, Variables variables, Call call) {
        rows.put(name, new Row(variables, call));
    }

    private void once(String name, Call call) {
        row(name, (who, of) -> List.of(), call);
        calledOnce.add(name);
    }

    private Call get() {
        return (who, of, path) -> world.caller(who).get(path);
    }

    private Call getWith(Function<Things, String> query) {
        return (who, of, path) -> world.caller(who).get(path + query.apply(world.of(of)));
    }

    private interface Body {
        Object of(Who who, Of of);
    }

    private Call send(String method, Body body, List<String> headers) {
        return (who, of, path) -> {
            var content = body.of(who, of);
            var text = content instanceof String raw ? raw : Http.JSON.writeValueAsString(content);
            return world.caller(who).send(method, path, text, headers);
        };
    }

    private Call post(Body body) {
        return send("POST", body, List.of());
    }

    private Call post(Object body) {
        return post((who, of) -> body);
    }

    private Variables each(Function<Things, String> variable) {
        return (who, of) -> List.of(variable.apply(world.of(of)));
    }

    private Variables person() {
        return (who, of) -> List.of(world.person(who, of));
    }

    private void collectives() {
        once("GET /api/territories", get());
        row("GET /api/territories/{code}", each(at -> at.commune), get());
        row(
                "POST /api/territories/{code}/merge",
                each(at -> at.commune),
                send("POST", (who, of) -> Map.of("into", world.of(of).commune), STALE));
        row(
                "PUT /api/territories/{code}/outline",
                each(at -> at.commune),
                send("PUT", (who, of) -> Map.of("type", "Polygon", "coordinates", List.of(TRIANGLE)), STALE));
        row(
                "DELETE /api/territories/{code}/outline",
                each(at -> at.commune),
                send("DELETE", (who, of) -> "", List.of()));
        for (var kind : List.of("territories", "people", "collectives", "contact-points")) {
            once("POST /api/%s/import".formatted(kind), send("POST", (who, of) -> header(kind), CSV));
            row("GET /api/%s/import/{id}".formatted(kind), (who, of) -> List.of(world.importOf(kind, who, of)), get());
        }
        row(
                "POST /api/people",
                (who, of) -> List.of(),
                post((who, of) -> Map.of(
                        "handle",
                        RightsWorld.MARK + UUID.randomUUID(),
                        "displayName",
                        "Quelqu’un",
                        "language",
                        "fr",
                        "territory",
                        world.of(of).commune)));
        row("GET /api/people", (who, of) -> List.of(), getWith(at -> "?collective=" + at.group));
        row("GET /api/people/{id}", person(), get());
        row("PATCH /api/people/{id}", person(), send("PATCH", (who, of) -> Map.of("language", "fr"), STALE));
        row("PUT /api/people/{id}/appointments", person(), send("PUT", (who, of) -> appointmentsOf(who, of), STALE));
        erasures();
        // Somebody else's already, so that whoever may is told so, and nothing changes.
        row("POST /api/people/{id}/merge", person(), post((who, of) -> Map.of("other", world.mergedBefore())));
        row("GET /api/collectives", (who, of) -> List.of(), getWith(at -> "?territory=" + at.commune));
        row("GET /api/collectives/nearest", (who, of) -> List.of(), getWith(at -> "?at=-72.01,19.15"));
        row(
                "POST /api/collectives",
                (who, of) -> List.of(),
                post((who, of) -> Map.of("type", "COMMITTEE", "name", "Comité", "territory", world.of(of).commune)));
        row("GET /api/collectives/{id}", each(at -> at.group), get());
        row(
                "PATCH /api/collectives/{id}",
                each(at -> at.group),
                send("PATCH", (who, of) -> Map.of("purpose", "Vivre"), STALE));
        memberships();
        delegates();
        brigades();
        row("GET /api/collectives/{id}/life", each(at -> at.brigade), get());
        row("GET /api/collectives/{id}/days.ics", each(at -> at.brigade), get());
        row("GET /api/collectives/{id}/export", each(at -> at.brigade), get());
        row("POST /api/collectives/{id}/activities", each(at -> at.group), post(activity()));
        row("GET /api/collectives/{id}/activities", each(at -> at.group), get());
        row("GET /api/activities/{id}", each(at -> at.activity), get());
        row(
                "POST /api/activities/{id}/contributions",
                each(at -> at.activity),
                post((who, of) -> Map.of("person", world.of(of).person, "days", "2")));
        row(
                "POST /api/activities/{id}/results",
                each(at -> at.activity),
                post(Map.of("quantity", "12", "unit", "kg", "what", "Pois", "use", "vendus")));
        row(
                "POST /api/activities/{id}/shares",
                each(at -> at.activity),
                post(Map.of("rule", "EQUAL", "total", Map.of("amount", "10.00", "currency", "HTG"))));
        for (var ledger : List.of("contributions", "results", "shares", "ledger")) {
            row("GET /api/activities/{id}/" + ledger, each(at -> at.activity), get());
        }
        row(
                "PATCH /api/activities/{id}",
                each(at -> at.activity),
                send("PATCH", (who, of) -> Map.of("season", "2026"), STALE));
        row(
                "POST /api/activities/{id}/close",
                each(at -> at.activity),
                send("POST", (who, of) -> Map.of("reason", "Fini"), STALE));
        row(
                "POST /api/activities/{id}/corrections",
                each(at -> at.activity),
                post((who, of) -> Map.of("entry", world.of(of).contribution, "reason", "Erreur")));
        row("GET /api/collectives/{id}/sharing-rule", each(at -> at.group), get());
        row(
                "PUT /api/collectives/{id}/sharing-rule",
                each(at -> at.group),
                send("PUT", (who, of) -> Map.of("rule", "EQUAL"), STALE));
        bank();
        row("POST /api/exchanges", (who, of) -> List.of(), post((who, of) -> exchange(world.of(of))));
        row("GET /api/exchanges", (who, of) -> List.of(), getWith(at -> "?collective=" + at.group));
        for (var toCome : List.of(false, true)) {
            Variables one = each(at -> toCome ? at.exchangeToCome : at.exchange);
            var stillToCome = toCome ? " of one still to come" : "";
            row("GET /api/exchanges/{id}" + stillToCome, one, get());
            for (var answer : List.of("accept", "decline")) {
                row(
                        "POST /api/exchanges/{id}/" + answer + stillToCome,
                        one,
                        post((who, of) -> Map.of("collective", world.of(of).group)));
            }
            row("POST /api/exchanges/{id}/report" + stillToCome, one, post(Map.of("learned", "Trier les semences")));
            row("POST /api/exchanges/{id}/cancel" + stillToCome, one, post(Map.of()));
        }
        techniques();
        row("POST /api/alternatives", (who, of) -> List.of(), post((who, of) -> alternative(world.of(of), "SHARED")));
        row("GET /api/alternatives", (who, of) -> List.of(), getWith(at -> "?territory=" + at.commune));
        row(
                "POST /api/alternatives/{id}/adaptations",
                each(at -> world.of(Of.ELSEWHERE).alternative),
                post((who, of) -> Map.of(
                        "territory",
                        world.of(of).commune,
                        "collective",
                        world.of(of).group,
                        "changes",
                        "Autre paillis",
                        "why",
                        "Autre sol")));
        for (var draft : List.of(false, true)) {
            Variables one = each(at -> draft ? at.draftAlternative : at.alternative);
            var ofDraft = draft ? " of a draft" : "";
            row("GET /api/alternatives/{id}" + ofDraft, one, get());
            row("GET /api/alternatives/{id}/lineage" + ofDraft, one, get());
            row(
                    "PATCH /api/alternatives/{id}" + ofDraft,
                    one,
                    send("PATCH", (who, of) -> Map.of("state", "RETIRED"), STALE));
            row("GET /api/alternatives/{id}/adoption" + ofDraft, one, get());
            row("GET /api/alternatives/{id}/media" + ofDraft, one, get());
            row(
                    "POST /api/alternatives/{id}/media" + ofDraft,
                    one,
                    send("POST", (who, of) -> RightsWorld.PICTURE, RightsWorld.WEBP));
            row(
                    "GET /api/alternatives/{id}/media/{medium}" + ofDraft,
                    (who, of) -> draft
                            ? List.of(world.of(of).draftAlternative, world.of(of).draftMedium)
                            : List.of(world.of(of).alternative, world.of(of).medium),
                    get());
            row(
                    "DELETE /api/alternatives/{id}/media/{medium}" + ofDraft,
                    (who, of) -> world.mediumToRemove(of, draft),
                    send("DELETE", (who, of) -> "", List.of()));
        }
        row("GET /api/alternatives/matches", (who, of) -> List.of(), getWith(at -> "?q=essai&territory=" + at.commune));
        Variables adoption = (who, of) -> List.of(world.of(of).group, world.of(Of.ELSEWHERE).alternative);
        row(
                "PUT /api/collectives/{id}/adoptions/{alternative}",
                adoption,
                send("PUT", (who, of) -> Map.of(), List.of()));
        row(
                "DELETE /api/collectives/{id}/adoptions/{alternative}",
                adoption,
                send("DELETE", (who, of) -> "", List.of()));
        row("GET /api/collectives/{id}/adoptions", each(at -> at.group), get());
    }

    private void techniques() {
        once("GET /api/techniques", get());
        row("GET /api/techniques/{code}", (who, of) -> List.of("agroforestry"), get());
        calledOnce.add("GET /api/techniques/{code}");
        once(
                "POST /api/techniques",
                post((who, of) ->
                        Map.of("code", RightsWorld.MARK + UUID.randomUUID(), "names", Map.of("ht", "Yon jan"))));
        Variables practice = (who, of) -> List.of(world.of(of).group, "agroforestry");
        row(
                "PUT /api/collectives/{id}/practices/{technique}",
                practice,
                send("PUT", (who, of) -> Map.of("since", "2019"), List.of()));
        row("DELETE /api/collectives/{id}/practices/{technique}", practice, send("DELETE", (who, of) -> "", List.of()));
        row("GET /api/collectives/{id}/practices", each(at -> at.group), get());
    }

    private void brigades() {
        row(
                "POST /api/collectives/{id}/plots",
                each(at -> at.brigade),
                post((who, of) -> Map.of("holder", world.person(who, of), "areaHectares", "0.5")));
        Variables plot = (who, of) -> List.of(world.plot(who, of));
        row("GET /api/plots/{id}", plot, get());
        row("PATCH /api/plots/{id}", plot, send("PATCH", (who, of) -> Map.of("slopePercent", "20"), STALE));
        row("POST /api/collectives/{id}/work-days", each(at -> at.brigade), post((who, of) -> workDay(world.of(of))));
        for (var list : List.of("plots", "work-days", "rotation", "rotation-rules", "reforestation")) {
            row("GET /api/collectives/{id}/" + list, each(at -> at.brigade), get());
        }
        row(
                "PUT /api/collectives/{id}/rotation-rules",
                each(at -> at.brigade),
                send(
                        "PUT",
                        (who, of) -> Map.of("illnessDaysAYear", 0, "unexcusedCosts", 0, "absentHolder", "KEEPS_TURN"),
                        STALE));
        row("GET /api/work-days/{id}", each(at -> at.workDay), get());
        row(
                "POST /api/work-days/{id}/report",
                each(at -> at.workDay),
                post((who, of) -> Map.of("present", List.of(world.of(of).person))));
        row(
                "POST /api/work-days/{id}/move",
                each(at -> at.plannedDay),
                send("POST", (who, of) -> Map.of("date", "2030-01-01", "reason", "RAIN"), STALE));
        row(
                "POST /api/work-days/{id}/cancel",
                each(at -> at.plannedDay),
                send("POST", (who, of) -> Map.of("reason", "RAIN"), STALE));
        row(
                "POST /api/work-days/{id}/tree-counts",
                each(at -> at.plannedDay),
                post((who, of) -> Map.of(
                        "month", 6, "date", "2030-01-01", "alive", List.of(Map.of("species", "Acajou", "alive", 1)))));
        row(
                "POST /api/collectives/{id}/learning-sessions",
                each(at -> at.brigade),
                post((who, of) -> learningSession(world.of(of))));
        row("GET /api/collectives/{id}/learning-sessions", each(at -> at.brigade), get());
        row("GET /api/learning-sessions/{id}", each(at -> at.learningSession), get());
        row(
                "PATCH /api/learning-sessions/{id}",
                each(at -> at.learningSession),
                send("PATCH", (who, of) -> Map.of("inUse", List.of("Niveau")), STALE));
    }

    private void bank() {
        row("POST /api/collectives/{id}/bank/items", each(at -> at.group), post(bankItem()));
        row("GET /api/collectives/{id}/bank/items", each(at -> at.group), get());
        Variables item = (who, of) -> List.of(world.of(of).group, world.of(of).bankItem);
        row("GET /api/collectives/{id}/bank/items/{item}", item, get());
        row(
                "POST /api/collectives/{id}/bank/items/{item}/entries",
                item,
                post(Map.of("kind", "INTAKE", "quantity", "1", "reason", "Don")));
        row("GET /api/collectives/{id}/bank/items/{item}/entries", item, get());
        row("POST /api/collectives/{id}/bank/items/{item}/loans", item, post((who, of) -> loan(world.of(of))));
        row("GET /api/collectives/{id}/bank/loans", each(at -> at.group), get());
        row("GET /api/loans/{id}", each(at -> at.loan), get());
        row(
                "POST /api/loans/{id}/returns",
                each(at -> at.loan),
                post((who, of) -> Map.of(
                        "quantity",
                        "1",
                        "date",
                        world.caller(Who.PLATFORM_ORGANIZER)
                                .get("/api/loans/" + world.of(of).loan)
                                .at("/lentOn"))));
        row("POST /api/loans/{id}/write-off", each(at -> at.loan), post(Map.of("reason", "Inondation")));
    }

    /** Who may confirm has somebody to erase at each place, whose erasure another asked for. */
    private void erasures() {
        Variables leaving = (who, of) -> List.of(world.leaving(who, of));
        row("POST /api/people/{id}/erasure", leaving, post(""));
        row("DELETE /api/people/{id}/erasure", leaving, send("DELETE", (who, of) -> "", List.of()));
        var confirm = post("");
        row(
                "POST /api/people/{id}/erasure/confirmation",
                (who, of) -> List.of(world.toConfirm(who, of)),
                (who, of, path) -> {
                    var answer = confirm.of(who, of, path);
                    return world.isToBeErasedBy(who, of) ? answer.is(202) : answer;
                });
        once("GET /api/erasures", get());
        once("POST /api/erasures", post((who, of) -> Map.of("people", List.of(world.erasedBefore()))));
    }

    /** Those that the person has, and one more, which whoever organizes the department gives. */
    private List<Map<String, String>> appointmentsOf(Who who, Of of) {
        var wanted = new ArrayList<Map<String, String>>();
        if (of == Of.OWN && who == Who.ORGANIZER) wanted.add(Map.of("role", "ORGANIZER", "territory", "RT-A"));
        wanted.add(Map.of("role", "ORGANIZER", "territory", world.of(of).commune));
        return wanted;
    }

    private void memberships() {
        row("GET /api/collectives/{id}/memberships", each(at -> at.group), get());
        // For oneself one asks to be let in elsewhere; the others are in already.
        row(
                "POST /api/collectives/{id}/memberships",
                (who, of) -> List.of(of == Of.OWN && who.isPerson() ? world.toJoin() : world.of(of).group),
                post((who, of) -> Map.of("person", world.person(who, of))));
        Variables one = (who, of) -> List.of(world.of(of).group, world.person(who, of));
        row("GET /api/collectives/{id}/memberships/{person}", one, get());
        row(
                "PATCH /api/collectives/{id}/memberships/{person}",
                one,
                send("PATCH", (who, of) -> Map.of("state", "LEFT"), STALE));
    }

    private void delegates() {
        row("GET /api/collectives/{id}/tree", each(at -> at.group), get());
        row("GET /api/collectives/{id}/delegate-rule", each(at -> at.group), get());
        row(
                "PUT /api/collectives/{id}/delegate-rule",
                each(at -> at.group),
                send("PUT", (who, of) -> List.of(Map.of("seats", 1)), STALE));
        // A brigade, which has no rule to choose by.
        row(
                "POST /api/collectives/{id}/delegates",
                each(at -> at.brigade),
                post((who, of) -> RightsWorld.delegate(world.of(of))));
        row("GET /api/collectives/{id}/delegates", each(at -> at.group), get());
        row("GET /api/collectives/{id}/sitting-delegates", each(at -> at.group), get());
        row(
                "DELETE /api/collectives/{id}/delegates/{delegate}",
                (who, of) -> List.of(world.of(of).group, world.of(of).delegate),
                send("DELETE", (who, of) -> "", List.of()));
    }

    private void campaigns() {
        row("GET /api/campaigns", (who, of) -> List.of(), get());
        calledOnce.add("GET /api/campaigns");
        row("POST /api/campaigns", (who, of) -> List.of(), post((who, of) -> campaign(world.of(of))));
        for (var draft : List.of(false, true)) {
            var ofDraft = draft ? " of a draft" : "";
            Variables one = each(at -> draft ? at.draftCampaign : at.campaign);
            row("GET /api/campaigns/{id}" + ofDraft, one, get());
            row(
                    "PATCH /api/campaigns/{id}" + ofDraft,
                    one,
                    send("PATCH", (who, of) -> Map.of("title", Map.of("fr", "Droits")), STALE));
            for (var step : STEPS) {
                row(
                        "POST /api/campaigns/{id}/%s%s".formatted(step, ofDraft),
                        one,
                        send("POST", (who, of) -> Map.of(), STALE));
            }
            row("GET /api/campaigns/{campaign}/actions" + ofDraft, one, get());
            row("POST /api/campaigns/{campaign}/actions" + ofDraft, one, post((who, of) -> action(world.of(of))));
            row("GET /api/campaigns/{id}/impact" + ofDraft, one, get());
            for (var finding : List.of("obstacles", "indicators")) {
                row("GET /api/campaigns/{campaign}/%s%s".formatted(finding, ofDraft), one, get());
            }
            row(
                    "POST /api/campaigns/{campaign}/obstacles" + ofDraft,
                    one,
                    post(Map.of("kind", "COST", "description", "Le camion")));
            row("POST /api/campaigns/{campaign}/indicators" + ofDraft, one, post(indicator()));
            Variables indicator = each(at -> draft ? at.draftIndicator : at.indicator);
            row("GET /api/indicators/{indicator}" + ofDraft, indicator, get());
            row("GET /api/indicators/{indicator}/observations" + ofDraft, indicator, get());
            row(
                    "POST /api/indicators/{indicator}/observations" + ofDraft,
                    indicator,
                    post(Map.of("date", "2026-01-10", "value", 3)));
            actions(ofDraft, each(at -> draft ? at.draftAction : at.action));
        }
        once("GET /api/obstacles", get());
        Variables action = each(at -> at.action);
        row("GET /api/actions/{id}/attendance", action, get());
        row(
                "POST /api/actions/{id}/attendance",
                action,
                post((who, of) -> Map.of("counts", List.of(Map.of("collective", world.of(of).group, "direct", 1)))));
        row("GET /api/actions/{id}/pledges", action, get());
        row("GET /api/actions/{id}/pledges/me", action, get());
        row(
                "PUT /api/actions/{id}/pledges/me",
                action,
                send("PUT", (who, of) -> Map.of("answer", "TENTATIVE"), List.of()));
        row(
                "PUT /api/actions/{id}/delegations/{collective}",
                (who, of) -> List.of(world.of(of).action, world.of(of).group),
                send("PUT", (who, of) -> Map.of("headcount", 1), List.of()));
        once("GET /api/public/actions", get());
        row("GET /api/public/actions/{id}.ics", action, get());
        row("GET /api/public/territories/{code}.ics", each(at -> at.commune), get());
        row("GET /api/public/collectives/{id}.ics", each(at -> at.group), get());
    }

    private void actions(String ofDraft, Variables one) {
        row("GET /api/actions/{id}" + ofDraft, one, get());
        row(
                "PATCH /api/actions/{id}" + ofDraft,
                one,
                send("PATCH", (who, of) -> Map.of("title", Map.of("fr", "Assemblée")), STALE));
        for (var move : MOVES) {
            row(
                    "POST /api/actions/{id}/%s%s".formatted(move, ofDraft),
                    one,
                    send("POST", (who, of) -> Map.of(), STALE));
        }
        row(
                "POST /api/actions/{id}/postpone" + ofDraft,
                one,
                send("POST", (who, of) -> Map.of("startsAt", "2099-01-10T08:00:00-05:00"), STALE));
    }

    private void notifications() {
        row(
                "POST /api/audiences/preview",
                (who, of) -> List.of(),
                post((who, of) -> Map.of("territories", List.of(world.of(of).commune))));
        row("POST /api/messages", (who, of) -> List.of(), post((who, of) -> message(world.of(of))));
        Variables dispatch = (who, of) -> List.of(world.dispatch(who, of));
        row("GET /api/dispatches/{id}", dispatch, get());
        row("GET /api/dispatches/{id}/deliveries", dispatch, get());
        row(
                "GET /api/dispatches/{id}/stream",
                dispatch,
                (who, of, path) -> world.caller(who).begin(path));
        for (var step : List.of("confirm", "pause", "resume", "cancel", "resend")) {
            row("POST /api/dispatches/{id}/" + step, dispatch, post(""));
        }
        once("GET /api/conversations", get());
        Variables conversation = each(at -> at.conversation);
        row("GET /api/conversations/{id}/messages", conversation, get());
        row("POST /api/conversations/{id}/messages", conversation, post(Map.of("text", "À dix heures")));
        once("GET /api/me/inbox", get());
        once("GET /api/me/inbox/stream", (who, of, path) -> world.caller(who).begin(path));
        once("GET /api/me/preferences", get());
        once("PUT /api/me/preferences", send("PUT", (who, of) -> Map.of(), List.of()));
        once("GET /api/me/contact-points", get());
        once("POST /api/me/contact-points", post((who, of) -> ownPhone(who)));
        row(
                "DELETE /api/me/contact-points/{id}",
                (who, of) -> List.of(
                        of == Of.OWN && who.isPerson()
                                ? world.caller(who)
                                        .post("/api/me/contact-points", ownPhone(who))
                                        .id()
                                : world.othersContactPoint()),
                send("DELETE", (who, of) -> "", List.of()));
        once("DELETE /api/me/contact-points", send("DELETE", (who, of) -> "", List.of()));
        for (var method : List.of("GET", "POST")) {
            once(method + " /api/sms/inbound", sms(method, "?from=50930440001&text=OUI"));
            once(method + " /api/sms/reports", sms(method, "?id=none&type=1"));
        }
    }

    private static Map<String, String> ownPhone(Who who) {
        return Map.of("kind", "phone", "value", "+5093045%04d".formatted(who.ordinal()));
    }

    private Call sms(String method, String query) {
        return (who, of, path) -> world.caller(who)
                .send(
                        method,
                        path + query,
                        "",
                        who == Who.PROVIDER ? List.of("X-Konbit-Secret", world.smsSecret()) : List.of());
    }

    /** Nobody here has one: who may call is told that the answer is wrong, or that there is nothing. */
    private void passkeys() {
        var none = Map.of("clientDataJSON", "e30", "attestationObject", "oA");
        var wrong = Map.of("clientDataJSON", "e30", "authenticatorData", "AA", "signature", "AA");
        once("GET /api/me/passkeys", get());
        once("POST /api/me/passkeys/options", send("POST", (who, of) -> "", List.of()));
        once("POST /api/me/passkeys", post(Map.of("label", "Telefòn", "credential", Map.of("response", none))));
        row(
                "DELETE /api/me/passkeys/{id}",
                (who, of) -> List.of(UUID.randomUUID().toString()),
                send("DELETE", (who, of) -> "", List.of()));
        calledOnce.add("DELETE /api/me/passkeys/{id}");
        once("POST /api/sign-in/passkey/options", send("POST", (who, of) -> "", List.of()));
        once("POST /api/sign-in/passkey", post(Map.of("id", "AA", "response", wrong)));
        once("POST /api/me/sessions/current/proof/options", send("POST", (who, of) -> "", List.of()));
        once("POST /api/me/sessions/current/proof", post(Map.of("id", "AA", "response", wrong)));
        once("POST /api/passkeys/vouchers", post(Map.of("person", UUID.randomUUID(), "code", "00000000")));
    }

    private void gateway() {
        once("DELETE /api/me", (who, of, path) -> world.whoMayGo(who).send("DELETE", path, "", List.of()));
        // One by one: more at once than the gateway puts together are sent away.
        var export = new ReentrantLock();
        once("GET /api/me/export", (who, of, path) -> {
            export.lock();
            try {
                return world.caller(who).get(path);
            } finally {
                export.unlock();
            }
        });
        once("GET /api/me/sessions", get());
        row(
                "DELETE /api/me/sessions/{id}",
                (who, of) -> List.of(world.session(who, of)),
                send("DELETE", (who, of) -> "", List.of()));
        row("DELETE /api/me/sessions/current", (who, of) -> List.of(), (who, of, path) -> {
            var browser = of == Of.OWN ? world.browser(who) : null;
            return browser == null
                    ? world.caller(who).send("DELETE", path, "", List.of())
                    : browser.change("DELETE", path, "");
        });
        // Behind what is done with sessions: those of the organizer are over then.
        row("DELETE /api/people/{id}/sessions", person(), send("DELETE", (who, of) -> "", List.of()));
        once("POST /api/sign-in/challenges", post((who, of) -> Map.of("contact", UUID.randomUUID() + "@example.org")));
        row(
                "POST /api/sign-in/challenges/{id}/answer",
                (who, of) -> List.of(UUID.randomUUID().toString()),
                post(Map.of("code", "000000")));
        calledOnce.add("POST /api/sign-in/challenges/{id}/answer");
        passkeys();
        programs();
        once("GET /oauth2/jwks", get());
        once("GET /internal/jwks", get());
        once(
                "POST /local/tokens",
                post((who, of) ->
                        Map.of("subject", UUID.randomUUID(), "handle", "nobody", "roles", List.of("OPERATOR"))));
    }

    private void programs() {
        var program = Map.of("name", "A program", "actsFor", "ITSELF", "scopes", List.of("collectives:read"));
        once("POST /api/programs", post(program));
        once("GET /api/programs", get());
        row(
                "DELETE /api/programs/{id}",
                (who, of) -> List.of(world.caller(Who.OPERATOR)
                        .post("/api/programs", program)
                        .is(201)
                        .id()),
                send("DELETE", (who, of) -> "", List.of()));
        calledOnce.add("DELETE /api/programs/{id}");
        once("GET /api/me/programs", get());
        once("DELETE /api/me/programs", send("DELETE", (who, of) -> "", List.of()));
    }
}
