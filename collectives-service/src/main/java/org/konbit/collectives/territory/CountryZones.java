package org.konbit.collectives.territory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which zone a country is in that nobody has given one. */
@Component
class CountryZones {
    private final Properties zones = new Properties();
    private final String fallback;

    CountryZones(@Value("${konbit.default-time-zone}") String fallback) {
        this.fallback = fallback;
        try (var list = CountryZones.class.getResourceAsStream("country-time-zones.properties")) {
            if (list == null) throw new IllegalStateException("country-time-zones.properties is not in the jar");
            zones.load(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By ISO 3166-1 alpha-2 code; the configured one for whatever is not a country. */
    String of(String code) {
        return zones.getProperty(code, fallback);
    }
}
