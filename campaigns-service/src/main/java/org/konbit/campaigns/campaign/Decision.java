package org.konbit.campaigns.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The decision of an assembly that stands behind a campaign. */
public record Decision(
        UUID assembly, LocalDate date, @Nullable String text) {}
