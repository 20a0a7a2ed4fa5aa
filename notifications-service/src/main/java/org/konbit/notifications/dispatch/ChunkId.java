package org.konbit.notifications.dispatch;

import java.util.UUID;

/** A dispatch's chunk; its text sorts newest dispatch last, chunk by chunk. */
public record ChunkId(UUID dispatch, int ordinal) {
    private static final int UUID_LENGTH = 36;

    /** For example {@code 0199f3c1-…:000012}. */
    @Override
    public String toString() {
        return "%s:%06d".formatted(dispatch, ordinal);
    }

    public static ChunkId of(String text) {
        if (text.length() <= UUID_LENGTH || text.charAt(UUID_LENGTH) != ':')
            throw new IllegalArgumentException("Not a chunk: " + text);
        return new ChunkId(
                UUID.fromString(text.substring(0, UUID_LENGTH)), Integer.parseInt(text.substring(UUID_LENGTH + 1)));
    }

    /** The chunk's number within its dispatch and the recipient's within the chunk, apart by a dot. */
    public MessageId message(int recipient) {
        return new MessageId(this, recipient);
    }
}
