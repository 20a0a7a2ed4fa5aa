package org.konbit.collectives.person.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.person.EraseAgain;
import org.konbit.collectives.person.ErasedPerson;
import org.konbit.http.contract.MayCall;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For the gateway itself, which ends the sessions of who was erased: no way leads here from outside. */
@Hidden
@RestController
@PreAuthorize("hasRole('GATEWAY')")
@MayCall("the gateway")
class ErasuresToFollowController {
    private static final int MOST = 500;

    private final EraseAgain eraseAgain;

    ErasuresToFollowController(EraseAgain eraseAgain) {
        this.eraseAgain = eraseAgain;
    }

    record Erasure(UUID person, @Nullable Instant at) {
        static Erasure of(ErasedPerson person) {
            return new Erasure(person.id().value(), person.erasedAt());
        }
    }

    /** The first so many since then, in their order. */
    @GetMapping("/internal/erasures")
    List<Erasure> since(@RequestParam Instant since) {
        return eraseAgain.since(since, MOST).stream().map(Erasure::of).toList();
    }
}
