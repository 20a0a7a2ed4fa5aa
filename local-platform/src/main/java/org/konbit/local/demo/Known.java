package org.konbit.local.demo;

import java.util.Map;

/** The ids under which the platform keeps the people and collectives of the input. */
record Known(Map<String, String> people, Map<String, String> collectives, boolean before) {

    String person(String handle) {
        return required(people, handle);
    }

    String collective(String code) {
        return required(collectives, code);
    }

    private static String required(Map<String, String> ids, String key) {
        var id = ids.get(key);
        if (id == null) throw new WrongFigure("the platform knows " + key, "an id", "none");
        return id;
    }
}
