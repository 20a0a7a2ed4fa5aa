package org.konbit.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version that a write is meant for; may be an argument of any controller method.
 *
 * @param version null when the caller didn't say, so that the last write wins
 */
public record IfMatch(@Nullable Long version) {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})(?:-[^\"]*)?\"");
    private static final Long NEVER = -1L;

    /** Refuses with 412 when the caller had another version in mind. */
    public void check(long current) {
        if (version != null && version != current) {
            throw new PreconditionFailed("It was changed meanwhile: read it again, then repeat the change.");
        }
    }

    /** Reads an {@code If-Match} header; a tag that this service never gave is of no version there is. */
    static IfMatch read(@Nullable String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) return new IfMatch(null);
        var tag = TAG.matcher(header.strip());
        return new IfMatch(tag.matches() ? Long.valueOf(tag.group(1)) : NEVER);
    }
}
