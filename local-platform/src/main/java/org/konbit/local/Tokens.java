package org.konbit.local;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.konbit.local.Platform.Role;
import org.konbit.local.process.Trouble;

/** Bearer tokens, asked of the gateway with the secret that only this machine's owner can read. */
final class Tokens implements Platform.Tokens {
    private static final String LAUNCHER = "konbit-launcher";

    private final URI gateway;
    private final String secret;

    Tokens(URI gateway, String secret) {
        this.gateway = gateway;
        this.secret = secret;
    }

    @Override
    public String token(String handle, Role role) {
        var person = personOf(handle, role);
        return switch (role) {
            case MEMBER ->
                ask(
                        handle,
                        person.orElseThrow(() -> new Trouble(
                                "There is no member with the handle '%s'".formatted(handle),
                                "./konbit import people FILE.csv, or --role organizer, which needs no known person")),
                        List.of("MEMBER"),
                        false);
            case ORGANIZER -> ask(handle, person.orElseGet(() -> subjectOf(handle)), roles("ORGANIZER", person), true);
            case OPERATOR -> ask(handle, person.orElseGet(() -> subjectOf(handle)), roles("OPERATOR", person), false);
        };
    }

    String ofLauncher() {
        return ask(LAUNCHER, subjectOf(LAUNCHER), List.of("ORGANIZER"), true);
    }

    private static List<String> roles(String role, Optional<UUID> person) {
        var roles = new ArrayList<String>(List.of(role));
        if (person.isPresent()) roles.add("MEMBER");
        return roles;
    }

    // A member needs the answer; who begins an empty platform does not, and should not wait for collectives to be up.
    private Optional<UUID> personOf(String handle, Role role) {
        var authorization = Map.of("Authorization", "Bearer " + ofLauncher());
        var query = gateway + "/api/people?limit=200&q=" + URLEncoder.encode(handle, StandardCharsets.UTF_8);
        String cursor = null;
        do {
            var address =
                    cursor == null ? query : query + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
            var answer = Http.get(URI.create(address), authorization);
            if (answer.status() != 200) {
                if (role != Role.MEMBER) return Optional.empty();
                throw new Trouble(
                        "Whether '%s' is a member cannot be seen: HTTP %d".formatted(handle, answer.status()),
                        "./konbit status shows whether collectives is ready");
            }
            var page = answer.json();
            for (var person : page.path("items")) {
                if (person.path("handle").asString("").equals(handle)) {
                    return Optional.of(UUID.fromString(person.path("id").asString()));
                }
            }
            cursor = page.path("nextCursor").asString(null);
        } while (cursor != null);
        return Optional.empty();
    }

    private String ask(String handle, UUID subject, List<String> roles, boolean platformWide) {
        var wanted = new LinkedHashMap<String, Object>();
        wanted.put("subject", subject.toString());
        wanted.put("handle", handle);
        wanted.put("roles", roles);
        wanted.put("platformWide", platformWide);
        var answer = Http.post(URI.create(gateway + "/local/tokens"), Map.of("X-Konbit-Local-Secret", secret), wanted);
        if (answer.status() / 100 != 2) {
            throw new Trouble(
                    "The gateway gives no token: HTTP %d %s".formatted(answer.status(), answer.body()),
                    "see whether that gateway is this platform's: ./konbit status, --data and --port-offset");
        }
        return answer.json().path("token").asString();
    }

    /** The same handle is the same subject on every local platform: UUID version 8 of its SHA-256. */
    static UUID subjectOf(String handle) {
        try {
            var hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256")
                    .digest(("konbit-local:" + handle).getBytes(StandardCharsets.UTF_8)));
            var high = (hash.getLong() & ~0xF000L) | 0x8000L;
            var low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
