package org.konbit.collectives.testing;

import static org.awaitility.Awaitility.await;
import static org.konbit.collectives.testing.Api.body;
import static org.konbit.collectives.testing.Api.text;

import java.time.Duration;
import java.util.Objects;
import org.konbit.http.Caller;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** Sends a file and waits for its report. */
@TestComponent
public class ImportRuns {
    private final Api api;

    ImportRuns(Api api) {
        this.api = api;
    }

    public JsonNode run(Caller caller, String csv, String uri, Duration patience) {
        var accepted = api.upload(caller, csv, uri);
        body(HttpStatus.ACCEPTED, accepted);
        var report = Objects.requireNonNull(accepted.getResponse().getHeader("Location"));
        return await().atMost(patience)
                .until(
                        () -> body(api.get(caller, report)),
                        run -> !text(run, "state").equals("RUNNING"));
    }

    public JsonNode run(Caller caller, String csv, String uri) {
        return run(caller, csv, uri, Duration.ofSeconds(30));
    }
}
