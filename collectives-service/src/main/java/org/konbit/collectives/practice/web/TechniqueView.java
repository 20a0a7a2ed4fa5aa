package org.konbit.collectives.practice.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.practice.FindTechniques.Counted;
import org.konbit.collectives.practice.Technique;

/** A technique, and how many collectives use it within the territory that was asked for. */
record TechniqueView(
        String code, Map<String, String> names, @Nullable String group, Technique.Source source, long collectives) {
    static TechniqueView of(Counted counted) {
        var technique = counted.technique();
        return new TechniqueView(
                technique.code(), technique.names(), technique.group(), technique.source(), counted.collectives());
    }
}
