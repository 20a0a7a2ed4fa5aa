package org.konbit.collectives.practice.web;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.konbit.http.text.Handle;
import org.konbit.http.text.Name;
import org.konbit.http.text.Texts;

/** A technique of the movement's own; {@code group} is one of WOCAT's, by its English name. */
record AddTechniqueRequest(
        @NotNull @Handle String code,
        @NotNull @Texts(max = 200) Map<String, String> names,
        @Nullable @Name String group) {}
