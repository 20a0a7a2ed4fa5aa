package org.konbit.local;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parts that somebody else runs, named by the environment; what is named is not started here. */
record Outside(Map<String, String> values) {
    static final String MONGODB = "MONGODB_URI";
    static final String KAFKA = "KAFKA_BOOTSTRAP_SERVERS";
    static final String SMTP = "SMTP_URL";
    static final String SMS = "SMS_URL";

    /** What callers know the gateway by. */
    static final String PUBLIC_URL = "KONBIT_PUBLIC_URL";

    private static final Set<String> BROKER =
            Set.of(KAFKA, "KAFKA_SECURITY_PROTOCOL", "KAFKA_SASL_MECHANISM", "KAFKA_SASL_JAAS_CONFIG");

    /** All that may name such parts, logins included. */
    static final Set<String> KNOWN = Stream.concat(BROKER.stream(), Stream.of(MONGODB, SMTP, SMS, PUBLIC_URL))
            .collect(Collectors.toUnmodifiableSet());

    Outside {
        values = Map.copyOf(values);
    }

    static Outside of(Map<String, String> environment) {
        var given = new HashMap<String, String>();
        for (var name : KNOWN) {
            var value = environment.get(name);
            if (value != null && !value.isBlank()) given.put(name, value.strip());
        }
        return new Outside(given);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String get(String name) {
        var value = values.get(name);
        if (value == null) throw new IllegalArgumentException(name + " is not given");
        return value;
    }

    /** What a client of that broker has to know. */
    Map<String, String> broker() {
        return values.entrySet().stream()
                .filter(value -> BROKER.contains(value.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Set<Part> parts() {
        var parts = EnumSet.noneOf(Part.class);
        if (has(MONGODB)) parts.add(Part.MONGODB);
        if (has(KAFKA)) parts.add(Part.KAFKA);
        if (has(SMTP) && has(SMS)) parts.add(Part.STAND_INS);
        return parts;
    }
}
