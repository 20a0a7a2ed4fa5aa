package org.konbit.local.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One chain, entry by entry in the order of their ids, held against its anchors. */
public final class ChainCheck {
    private final String chain;
    private final TreeMap<Long, Anchor> heads = new TreeMap<>();
    private final List<String> breaks = new ArrayList<>();
    private @Nullable Instant first;
    private @Nullable Instant last;
    private long entries;
    private long anchored;
    private long cut;
    private long next = 1;
    private String previous = AuditEntry.BEGINNING;

    public ChainCheck(String chain, List<Anchor> anchors) {
        this.chain = chain;
        for (var anchor : anchors) {
            if (anchor.cut() && anchor.number() > cut) {
                cut = anchor.number();
                next = cut + 1;
                previous = anchor.hash();
            } else if (!anchor.cut()) {
                var before = heads.putIfAbsent(anchor.number(), anchor);
                if (before != null && !before.hash().equals(anchor.hash())) {
                    broken(
                            anchor.number(),
                            "was anchored at %s as another than at %s".formatted(anchor.told(), before.told()));
                }
            }
        }
        anchored = heads.isEmpty() ? 0 : heads.lastKey();
    }

    public void next(AuditEntry entry) {
        entries++;
        if (first == null) first = entry.at();
        last = entry.at();
        if (!entry.id().equals(AuditEntry.id(chain, entry.number()))
                || !entry.chain().equals(chain)) broken(entry.number(), "is stored as %s".formatted(entry.id()));
        if (!entry.calculated().equals(entry.hash()))
            broken(entry.number(), "was changed: its hash is of something else");
        // Was being removed when something came in between.
        if (entry.number() <= cut) return;
        if (entry.number() > next)
            broken(next, (entry.number() - next == 1 ? "is" : "to %d are".formatted(entry.number() - 1)) + " missing");
        else if (!entry.previous().equals(previous)) broken(entry.number(), "does not follow on what stands before it");
        var head = heads.remove(entry.number());
        if (head != null && !head.hash().equals(entry.hash()))
            broken(entry.number(), "is not what was anchored at %s: the chain was written anew".formatted(head.told()));
        next = entry.number() + 1;
        previous = entry.hash();
    }

    /** Nothing more of it is stored. */
    public ChainCheck end() {
        heads.tailMap(next).values().stream()
                .reduce((earlier, later) -> later)
                .ifPresent(head ->
                        broken(next, "to %d are missing: anchored at %s".formatted(head.number(), head.told())));
        return this;
    }

    private void broken(long number, String what) {
        breaks.add("%s entry %d %s".formatted(chain, number, what));
    }

    public List<String> breaks() {
        return List.copyOf(breaks);
    }

    public String chain() {
        return chain;
    }

    public long entries() {
        return entries;
    }

    public @Nullable Instant first() {
        return first;
    }

    public @Nullable Instant last() {
        return last;
    }

    /** The last entry that is anchored; 0 of a chain that is not. */
    public long anchored() {
        return anchored;
    }

    /** How many of the oldest were removed for their age. */
    public long cut() {
        return cut;
    }
}
