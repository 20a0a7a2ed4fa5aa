package org.konbit.local;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.konbit.local.process.Entry;
import org.konbit.local.process.Trouble;

/** A part named on the command line: all its instances ({@code notifications}), or one ({@code notifications-2}). */
record Target(Part part, @Nullable Integer instance) {
    static final String NAMES =
            "collectives, campaigns, notifications, gateway, kafka or mongodb; of several instances one: notifications-2";

    private static final Pattern ONE = Pattern.compile("(.+)-(\\d{1,3})");

    static Target parse(String name) {
        var whole = Part.named(name);
        if (whole.isPresent()) return new Target(whole.get(), null);
        var one = ONE.matcher(name);
        if (one.matches()) {
            var part = Part.named(one.group(1));
            if (part.isPresent()) return new Target(part.get(), Integer.valueOf(one.group(2)));
        }
        throw new Trouble(
                "There is no part called '%s'".formatted(name),
                "one of: collectives, campaigns, notifications, gateway, kafka, mongodb, stand-ins");
    }

    boolean names(Entry entry) {
        return instance == null || entry.instance() == instance;
    }
}
