package org.konbit.notifications.dispatch;

import java.util.Map;

/**
 * What became of a dispatch's recipients. A person is counted once.
 *
 * @param byChannel people by the channel that was chosen for them
 */
public record Figures(
        long queued,
        long sent,
        long delivered,
        long failed,
        Map<Outcome, Long> skippedBy,
        Map<String, Long> byChannel) {
    public static final Figures NONE = new Figures(0, 0, 0, 0, Map.of(), Map.of());

    public Figures {
        skippedBy = Map.copyOf(skippedBy);
        byChannel = Map.copyOf(byChannel);
    }

    public long skipped() {
        return skippedBy.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Always the sum, so that it adds up at every reading. */
    public long recipients() {
        return queued + sent + delivered + failed + skipped();
    }

    Figures withQueued(long more) {
        return new Figures(queued + more, sent, delivered, failed, skippedBy, byChannel);
    }
}
