package org.konbit.collectives.brigade;

import static org.konbit.collectives.testing.Api.ORGANIZER;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.text;

import org.konbit.collectives.testing.Api;
import org.konbit.collectives.testing.Seed;
import org.konbit.collectives.testing.Seed.Member;
import org.konbit.http.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A brigade of a test's own, with who leads it and two members. */
final class BrigadeAtWork {
    final String territory;
    final String id;
    final Member coordinator;
    final Member ana;
    final Member ben;

    private final Api api;

    BrigadeAtWork(Api api, Seed seed) {
        this.api = api;
        territory = seed.territory("Hinche");
        id = seed.collective("AGROFORESTRY_BRIGADE", territory);
        coordinator = seed.memberOf(id, territory, "COORDINATOR");
        ana = seed.memberOf(id, territory, "MEMBER");
        ben = seed.memberOf(id, territory, "MEMBER");
    }

    MvcTestResult enterPlot(Member holder, String more) {
        return api.post(ORGANIZER, """
                {"holder": "%s", "areaHectares": "0.75"%s}""".formatted(holder.id(), more), "/api/collectives/{id}/plots", id);
    }

    String plotOf(Member holder) {
        return text(body(HttpStatus.CREATED, enterPlot(holder, "")), "id");
    }

    String workDay(String date, String plot) {
        return text(
                body(
                        HttpStatus.CREATED,
                        api.post(ORGANIZER, """
                                {"date": "%s", "plot": "%s", "task": "Miray sèk"}""".formatted(date, plot), "/api/collectives/{id}/work-days", id)),
                "id");
    }

    /** @param what may be told of a day: {@code report}, {@code move}, {@code cancel}, {@code tree-counts} */
    MvcTestResult tell(Caller caller, String workDay, String what, String json) {
        return api.post(caller, json, "/api/work-days/{id}/{what}", workDay, what);
    }
}
