package org.konbit.http;

import org.springframework.http.ResponseEntity;

/** The version of what is read, as its ETag. */
public final class ETags {
    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** 200 with the ETag; answered as 304 to a caller whose {@code If-None-Match} has it. */
    public static <T> ResponseEntity<T> ok(long version, T body) {
        return ResponseEntity.ok().eTag(of(version)).body(body);
    }
}
