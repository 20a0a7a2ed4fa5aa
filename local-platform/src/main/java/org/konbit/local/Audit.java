package org.konbit.local;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Sorts;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.konbit.local.audit.Anchor;
import org.konbit.local.audit.AuditEntry;
import org.konbit.local.audit.ChainCheck;
import org.konbit.local.broker.AnchorTopic;

/** Holds the audit logs of all services against what was anchored of them. */
record Audit(LocalPlatform platform, PrintStream out) {
    private static final String ENTRIES = "audit";

    /** 0 if every chain is whole, else 1. */
    int run() {
        platform.mustRun(Part.MONGODB);
        platform.mustRun(Part.KAFKA);
        var settings = platform.settings();
        var secrets = settings.secrets();
        var topic = new AnchorTopic(settings.kafkaAdmin(secrets));
        var anchors = topic.all();
        while (true) {
            var checked = check(anchors);
            var now = topic.all();
            // Removed for their age while they were read, entries are missing by what was known before.
            if (cuts(now) == cuts(anchors)) return told(checked, out);
            anchors = now;
        }
    }

    private static long cuts(List<Anchor> anchors) {
        return anchors.stream().filter(Anchor::cut).count();
    }

    private List<ChainCheck> check(List<Anchor> anchors) {
        var settings = platform.settings();
        var secrets = settings.secrets();
        var byChain = anchors.stream().collect(Collectors.groupingBy(Anchor::chain, TreeMap::new, Collectors.toList()));
        var checked = new ArrayList<ChainCheck>();
        for (var service : Part.SERVICES) {
            var uri = Objects.requireNonNull(
                    settings.environment(secrets).of(service, 0).get(Outside.MONGODB));
            checked.addAll(check(uri, service, byChain));
        }
        return checked;
    }

    private static List<ChainCheck> check(String uri, Part service, Map<String, List<Anchor>> anchors) {
        var checks = new TreeMap<String, ChainCheck>();
        anchors.forEach((chain, its) -> {
            if (chain.startsWith(service.module() + ":")) checks.put(chain, new ChainCheck(chain, its));
        });
        try (var client = MongoClients.create(uri)) {
            var entries = client.getDatabase(service.database()).getCollection(ENTRIES);
            try (var stored = entries.find().sort(Sorts.ascending("_id")).cursor()) {
                while (stored.hasNext()) {
                    var entry = AuditEntry.of(stored.next());
                    checks.computeIfAbsent(chainOf(entry), chain -> new ChainCheck(chain, List.of()))
                            .next(entry);
                }
            }
        }
        return checks.values().stream().map(ChainCheck::end).toList();
    }

    /** By where it stands, whatever it says. */
    private static String chainOf(AuditEntry entry) {
        var end = entry.id().lastIndexOf('#');
        return end < 0 ? entry.id() : entry.id().substring(0, end);
    }

    static int told(List<ChainCheck> checked, PrintStream out) {
        for (var chain : checked) {
            out.println(chain.chain());
            out.printf(
                    "%8d entries, %s to %s%s; anchored %s%n",
                    chain.entries(),
                    orNone(chain.first()),
                    orNone(chain.last()),
                    chain.cut() == 0 ? "" : " after %d removed for their age".formatted(chain.cut()),
                    chain.anchored() == 0 ? "not yet" : "up to " + chain.anchored());
        }
        var breaks = checked.stream().flatMap(chain -> chain.breaks().stream()).toList();
        var entries = checked.stream().mapToLong(ChainCheck::entries).sum();
        if (breaks.isEmpty()) {
            out.printf("The audit log is whole: %d entries of %d instances.%n", entries, checked.size());
            return 0;
        }
        breaks.forEach(each -> out.println("BROKEN  " + each));
        out.printf("The audit log is broken in %d places.%n", breaks.size());
        return 1;
    }

    private static Object orNone(@Nullable Object value) {
        return value == null ? "-" : value;
    }
}
