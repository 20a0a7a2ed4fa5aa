package org.konbit.collectives.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.territory.SearchWords;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;

/**
 * A way of working the land.
 *
 * @param names by BCP 47 language
 * @param group one of WOCAT's groups of sustainable land management technologies, by its English name; null for what is
 *     in none of them
 * @param words of the code and all names, to be found by
 */
@TypeAlias("technique")
public record Technique(
        @Id String code,
        Map<String, String> names,
        @Nullable String group,
        Source source,
        List<String> words) {
    /** Who named it. */
    public enum Source {
        WOCAT,
        MOVEMENT
    }

    public Technique {
        names = Map.copyOf(names);
        words = List.copyOf(words);
    }

    static Technique of(String code, Map<String, String> names, @Nullable String group, Source source) {
        var texts = new ArrayList<>(names.values());
        texts.add(code);
        return new Technique(code, names, group, source, SearchWords.ofAll(texts));
    }
}
