package org.konbit.collectives.farmersgroup.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.farmersgroup.Activity;
import org.konbit.collectives.farmersgroup.StartActivity;
import org.konbit.http.text.Name;

record StartActivityRequest(
        Activity.@NotNull Kind kind,
        Activity.@NotNull Stage stage,
        @NotNull @Name String name,
        @Nullable @Name String season) {

    StartActivity.Command toCommand() {
        return new StartActivity.Command(kind, stage, name, season);
    }
}
