package org.konbit.notifications.dispatch;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** One recipient's message; the same however often it is tried, so that a report finds its place. */
public record MessageId(ChunkId chunk, int recipient) {
    private static final Pattern TEXT =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\.(\\d{1,9})\\.(\\d{1,9})");

    @Override
    public String toString() {
        return chunk.dispatch() + "." + chunk.ordinal() + "." + recipient;
    }

    public static Optional<MessageId> parse(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) return Optional.empty();
        return Optional.of(new MessageId(
                new ChunkId(UUID.fromString(match.group(1)), Integer.parseInt(match.group(2))),
                Integer.parseInt(match.group(3))));
    }
}
