package org.konbit.collectives.exchange.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.alternative.AlternativeId;
import org.konbit.collectives.exchange.ReportExchange;
import org.konbit.http.text.Prose;

/** What was shown and learned, and which alternatives came from it. */
record ReportExchangeRequest(
        @Nullable @Prose String shown,
        @NotNull @Prose String learned,
        @Nullable @Size(max = 100) List<@NotNull UUID> alternatives) {
    ReportExchange.Report toReport() {
        return new ReportExchange.Report(
                shown,
                learned,
                alternatives == null
                        ? List.of()
                        : alternatives.stream().map(AlternativeId::new).toList());
    }
}
