package org.konbit.gateway.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.sealing.MasterKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The keys in use. A key is published a while before it signs, and stays published until all it signed is over. */
@Component
public class SigningKeys {
    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

    private final StoredKeys stored;
    private final MasterKey masterKey;
    private final Clock clock;
    private final KeySettings settings;
    private volatile @Nullable KeyRing ring;

    SigningKeys(StoredKeys stored, MasterKey masterKey, Clock clock, KeySettings settings) {
        this.stored = stored;
        this.masterKey = masterKey;
        this.clock = clock;
        this.settings = settings;
    }

    /** The key to sign with now. */
    public SigningKey signing(KeyKind kind) {
        return ring().signing(kind, clock.instant()).orElseThrow(KeysUnavailable::new);
    }

    /** A key that tokens may be signed with, by its id. */
    public Optional<SigningKey> find(KeyKind kind, String kid) {
        return ring().published(kind, kid, clock.instant());
    }

    /** Public halves only. */
    public JWKSet published(KeyKind kind) {
        return new JWKSet(ring().published(kind, clock.instant())
                .map(key -> (com.nimbusds.jose.jwk.JWK) key.pair().toPublicJWK())
                .toList());
    }

    public boolean areKnown() {
        return ring != null;
    }

    /** Reads what is stored, makes what is missing, and forgets what has retired. */
    void refresh() {
        var read = read();
        var now = clock.instant();
        var made = false;
        for (var kind : KeyKind.values()) {
            var newest = read.newest(kind);
            if (newest.isEmpty()) {
                make(kind, 1, now);
                made = true;
            } else if (newest.get().signsFrom().plus(settings.rotateAfter()).isBefore(now)) {
                make(kind, newest.get().generation() + 1, now.plus(settings.publishAhead()));
                made = true;
            }
        }
        if (made) {
            read = read();
        }
        read.retired(now).forEach(key -> stored.deleteById(StoredKey.idOf(key.kind(), key.generation())));
        ring = read;
    }

    private KeyRing read() {
        return new KeyRing(stored.findAll().stream().map(this::open).toList());
    }

    private void make(KeyKind kind, long generation, Instant signsFrom) {
        var kid = UUID.randomUUID().toString();
        try {
            var pair = new ECKeyGenerator(Curve.P_256)
                    .keyID(kid)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
            var sealed = masterKey.seal(pair.toJSONString().getBytes(StandardCharsets.UTF_8), belongsTo(kind, kid));
            stored.insert(new StoredKey(
                    StoredKey.idOf(kind, generation),
                    kind,
                    generation,
                    kid,
                    pair.toPublicJWK().toJSONString(),
                    sealed,
                    signsFrom));
            log.info("Made {} key {}, generation {}, signing from {}", kind, kid, generation, signsFrom);
        } catch (DuplicateKeyException madeByAnotherInstance) {
            log.info("Another instance made {} key generation {}", kind, generation);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SigningKey open(StoredKey key) {
        try {
            var clear = masterKey.open(key.sealedPrivateKey(), belongsTo(key.kind(), key.kid()));
            return new SigningKey(
                    key.kind(),
                    key.generation(),
                    key.signsFrom(),
                    ECKey.parse(new String(clear, StandardCharsets.UTF_8)));
        } catch (ParseException damaged) {
            throw new IllegalStateException("Signing key %s is damaged".formatted(key.id()), damaged);
        }
    }

    private KeyRing ring() {
        var known = ring;
        if (known == null) {
            throw new KeysUnavailable();
        }
        return known;
    }

    private static byte[] belongsTo(KeyKind kind, String kid) {
        return place(kind.name(), kid).getBytes(StandardCharsets.UTF_8);
    }

    /** To what a sealed key is bound. */
    public static String place(String kind, String kid) {
        return "gateway/signing-keys/%s/%s".formatted(kind, kid);
    }
}
