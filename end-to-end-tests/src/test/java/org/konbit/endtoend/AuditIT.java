package org.konbit.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What all that was done to the platform before, killed instances among it, left in the audit log. */
@Order(5)
@ExtendWith(KonbitPlatform.Shared.class)
class AuditIT {
    private static final Duration A_CHECK = Duration.ofMinutes(4);

    private final KonbitPlatform platform;

    AuditIT(KonbitPlatform platform) {
        this.platform = platform;
    }

    @Test
    void is_whole_and_says_of_a_change_of_rights_who_tried_it_and_a_change_behind_its_back_is_found()
            throws IOException {
        var organizer = platform.organizer("altagracia");
        var nobody = UUID.randomUUID();
        organizer
                .send("PUT", "/api/people/" + nobody + "/appointments", "[]", List.of())
                .is(404);

        await("what came of it is entered")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(ofPath(nobody))
                        .hasSize(2)
                        .allSatisfy(entry -> assertThat(entry)
                                .containsEntry("operation", "PUT /api/people/{id}/appointments")
                                .containsEntry("client", "TOKEN"))
                        .last()
                        .satisfies(ended -> assertThat(ended).containsEntry("status", 404)));
        platform.konbit("restart", "collectives");
        assertThat(platform.konbit("audit"))
                .contains("collectives-service:", "campaigns-service:", "notifications-service:", "gateway:")
                .contains("; anchored up to ")
                .contains("The audit log is whole");

        var begun = ofPath(nobody).getFirst();
        Stored.putInAudit(platform, "collectives", new Document(begun).append("caller", new UUID(7, 7).toString()));
        var said = platform.launch(A_CHECK, "audit");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.text())
                .contains(
                        "BROKEN  %s entry %d was changed".formatted(begun.getString("chain"), begun.getLong("number")));
        Stored.putInAudit(platform, "collectives", begun);
    }

    private List<Document> ofPath(UUID id) throws IOException {
        return Stored.auditOf(platform, "collectives").stream()
                .filter(entry -> entry.get("ids") instanceof Document ids
                        && id.toString().equals(ids.get("id")))
                .toList();
    }
}
