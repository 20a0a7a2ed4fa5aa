package org.konbit.collectives.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The techniques to begin with: WOCAT's groups, from a file beside this class. */
@Component
class KnownTechniques {
    private final TreeMap<String, Technique> all = new TreeMap<>();

    private record Told(String code, String group, Map<String, String> names) {}

    KnownTechniques() {
        try (var file = KnownTechniques.class.getResourceAsStream("techniques.json")) {
            if (file == null) throw new IllegalStateException("techniques.json is not in the jar");
            JsonMapper.shared()
                    .readValue(file, new TypeReference<List<Told>>() {})
                    .forEach(told -> {
                        var technique = Technique.of(told.code(), told.names(), told.group(), Technique.Source.WOCAT);
                        if (all.put(told.code(), technique) != null)
                            throw new IllegalStateException("Twice: " + told.code());
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Technique> find(String code) {
        return Optional.ofNullable(all.get(code));
    }

    /** In the order of codes. */
    Collection<Technique> after(String code) {
        return all.tailMap(code, false).values();
    }

    boolean isGroup(String name) {
        return all.values().stream().anyMatch(technique -> name.equals(technique.group()));
    }
}
