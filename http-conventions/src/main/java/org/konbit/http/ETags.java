package org.konbit.http;

import org.springframework.http.ResponseEntity;

/** The version of what is read, as its ETag. */
public final class ETags {
    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Of what is read with more in it than its version covers, such as a count.
     *
     * @param beside differs whenever that does; {@code If-Match} disregards it
     */
    public static String of(long version, Object beside) {
        return "\"" + version + "-" + beside + "\"";
    }

    /** 200 with the ETag; answered as 304 to a caller whose {@code If-None-Match} has it. */
    public static <T> ResponseEntity<T> ok(long version, T body) {
        return ResponseEntity.ok().eTag(of(version)).body(body);
    }

    public static <T> ResponseEntity<T> ok(long version, Object beside, T body) {
        return ResponseEntity.ok().eTag(of(version, beside)).body(body);
    }
}
