package org.konbit.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.konbit.local.process.Json;
import org.konbit.local.process.Trouble;
import tools.jackson.core.JacksonException;

/**
 * What later commands have to know of how a platform was brought up.
 *
 * @param scale instances wanted, by service
 */
record Note(int offset, Map<String, Integer> scale, Map<String, String> outside) {
    Note {
        scale = Map.copyOf(scale);
        outside = Map.copyOf(outside);
    }

    static Note atFirst(Settings settings) {
        return new Note(settings.ports().offset(), Map.of(), settings.outside().values());
    }

    int instances(Part part) {
        return scale.getOrDefault(part.title(), 1);
    }

    Note scaled(Part part, int instances) {
        var changed = new TreeMap<>(scale);
        changed.put(part.title(), instances);
        return new Note(offset, changed, outside);
    }

    static Optional<Note> in(DataFolder data) {
        if (!Files.exists(data.note())) return Optional.empty();
        try {
            return Optional.of(Json.read(data.note(), Note.class));
        } catch (IOException | JacksonException broken) {
            throw new Trouble(
                    "The note on the platform is damaged: " + data.note(),
                    "see what runs (ps), stop it, then remove that file");
        }
    }

    void write(DataFolder data) {
        try {
            Json.write(data.note(), this);
        } catch (IOException broken) {
            throw new Trouble(
                    "The data folder cannot be written: %s".formatted(broken.getMessage()),
                    "see whether %s is yours and the disk has room, or give another with --data"
                            .formatted(data.root()));
        }
    }
}
