package org.konbit.campaigns.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.konbit.campaigns.ServiceTest;
import org.konbit.outbox.Ids;
import org.konbit.outbox.Together;

@ServiceTest
class ReferencesMongoTests {
    private final References references;
    private final Together together;
    private final Territories territories;

    ReferencesMongoTests(References references, Together together, Territories territories) {
        this.references = references;
        this.together = together;
        this.territories = territories;
    }

    @Test
    void what_comes_while_a_transaction_is_under_way_is_seen() {
        var code = "HT-" + Ids.next();
        var found = together.doing(() -> {
            // From here on the transaction sees what was stored until now, and nothing later.
            assertThat(territories.find(code)).isEmpty();
            CompletableFuture.runAsync(() -> territories.keep(
                            List.of(new Territory(code, "HT/" + code, "Somewhere", Map.of(), null, 1))))
                    .join();
            assertThat(territories.find(code)).isEmpty();
            return references.find(new References.Named().territory("/scope/0", code));
        });
        assertThat(found.unknown()).isEmpty();
    }
}
