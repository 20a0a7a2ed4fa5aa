package org.konbit.gateway.program;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.konbit.gateway.token.ProgramRights;
import org.springframework.stereotype.Component;

/**
 * Whether a program's token is good for a call: while its program is registered and its grant lasts, for what its scopes
 * name. What is open to everyone needs no scope.
 */
@Component
public class MayProgramCall {
    private static final String OPEN = "/api/public/";
    /** How late an instance may learn that another one ended a grant; it must be within five seconds. */
    private static final Duration BELIEVED_WITHOUT_A_LOOK = Duration.ofSeconds(2);

    private static final int REMEMBERED = 20_000;

    private final Programs programs;
    private final Grants grants;
    private final Scopes scopes;
    private final Clock clock;
    private final Cache<ProgramRights, Boolean> lasting;

    MayProgramCall(Programs programs, Grants grants, Scopes scopes, Clock clock) {
        this.programs = programs;
        this.grants = grants;
        this.scopes = scopes;
        this.clock = clock;
        this.lasting = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(BELIEVED_WITHOUT_A_LOOK)
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .build();
    }

    /** What there is to say. */
    public sealed interface Verdict {
        record Yes() implements Verdict {}

        /** The program is registered no more, or what it was given is over. */
        record Ended() implements Verdict {}

        record OutOfScope() implements Verdict {}
    }

    public Verdict judge(ProgramRights rights, String method, String path) {
        if (!lasting.get(rights, this::lasts)) return new Verdict.Ended();
        if (path.startsWith(OPEN)) return new Verdict.Yes();
        var isWithin =
                scopes.neededFor(method, path).filter(rights.scopes()::contains).isPresent();
        return isWithin ? new Verdict.Yes() : new Verdict.OutOfScope();
    }

    /** A grant goes with its program. */
    private boolean lasts(ProgramRights rights) {
        return rights.grant() == null
                ? programs.find(rights.program()).isPresent()
                : grants.find(rights.grant(), clock.instant()).isPresent();
    }
}
