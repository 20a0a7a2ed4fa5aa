package org.konbit.campaigns.told;

/** How many people a message was for, and what became of it; {@code recipients} is the sum of the others. */
public record Figures(long recipients, long queued, long sent, long delivered, long failed, long skipped) {
    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0);

    public Figures plus(Figures other) {
        return new Figures(
                recipients + other.recipients,
                queued + other.queued,
                sent + other.sent,
                delivered + other.delivered,
                failed + other.failed,
                skipped + other.skipped);
    }
}
