package org.konbit.gateway.localtoken.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.konbit.audit.Audited;
import org.konbit.gateway.localtoken.GiveLocalToken;
import org.konbit.gateway.localtoken.GiveLocalToken.Outcome;
import org.konbit.http.Problems;
import org.konbit.http.contract.MayCall;
import org.konbit.http.problem.CommonProblems;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code ./konbit token} asks here; elsewhere than on the same machine the door says that nothing is here. */
@RestController
@MayCall("this machine")
@PreAuthorize("permitAll()")
class LocalTokenController {
    private final GiveLocalToken giveLocalToken;

    LocalTokenController(GiveLocalToken giveLocalToken) {
        this.giveLocalToken = giveLocalToken;
    }

    @Audited(Audited.When.BEFORE)
    @PostMapping("/local/tokens")
    ResponseEntity<?> give(
            @RequestHeader(name = "X-Konbit-Local-Secret", required = false) @Nullable String secret,
            @Valid @RequestBody LocalTokenRequest request) {
        return switch (giveLocalToken.give(request.caller(), secret)) {
            case Outcome.Given(var token) ->
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(token);
            case Outcome.NoSuchThing() ->
                Problems.problem(HttpStatus.NOT_FOUND, "not-found", CommonProblems.sentence(HttpStatus.NOT_FOUND));
            case Outcome.WrongSecret() ->
                Problems.problem(HttpStatus.UNAUTHORIZED, "unauthenticated", "The local secret is missing or wrong.");
            case Outcome.NotARoleToGive() ->
                Problems.invalid("/roles", "Only MEMBER, ORGANIZER and OPERATOR are given.");
        };
    }
}
