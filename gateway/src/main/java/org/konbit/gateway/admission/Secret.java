package org.konbit.gateway.admission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** A secret that is compared in the same time whether it is nearly right or all wrong. */
public final class Secret {
    private final byte @Nullable [] bytes;

    /** An empty secret matches nothing. */
    public Secret(@Nullable String secret) {
        this.bytes = StringUtils.hasText(secret) ? secret.getBytes(StandardCharsets.UTF_8) : null;
    }

    public boolean isSet() {
        return bytes != null;
    }

    public boolean matches(@Nullable String offered) {
        return bytes != null
                && offered != null
                && MessageDigest.isEqual(bytes, offered.getBytes(StandardCharsets.UTF_8));
    }
}
