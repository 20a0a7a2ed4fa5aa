package org.konbit.notifications.signin.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.http.NotFound;
import org.konbit.http.Problems;
import org.konbit.http.contract.MayCall;
import org.konbit.http.problem.CommonProblems;
import org.konbit.notifications.signin.FindHolders;
import org.konbit.notifications.signin.SendCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** For the gateway itself, on no caller's behalf: no way leads here from outside, and no caller's token opens it. */
@Hidden
@RestController
@MayCall("the gateway")
@PreAuthorize("hasRole('GATEWAY')")
class SignInCodeController {
    private final FindHolders findHolders;
    private final SendCode sendCode;

    SignInCodeController(FindHolders findHolders, SendCode sendCode) {
        this.findHolders = findHolders;
        this.sendCode = sendCode;
    }

    record HoldersRequest(@NotNull @Size(max = 320) String contact) {
        @Override
        public String toString() {
            return "HoldersRequest";
        }
    }

    record HoldersView(List<PersonView> people) {}

    /** @param relay through whom they may sign in, where they can't by themselves */
    record PersonView(UUID person, String handle, @Nullable UUID relay) {}

    record RelayedRequest(
            @NotNull @Size(max = 320) String contact,
            @NotNull @Size(max = 64) String handle) {
        @Override
        public String toString() {
            return "RelayedRequest";
        }
    }

    record CodeRequest(
            @NotNull @Size(max = 320) String contact,

            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,64}")
            String challenge,

            @NotNull @Pattern(regexp = "[0-9]{6}") String code,
            @NotNull @Min(1) @Max(24 * 60) Integer minutes,
            @NotNull @Size(max = 35) String language,
            @Nullable Boolean forAnother) {
        @Override
        public String toString() {
            return "CodeRequest";
        }
    }

    /** In a body, as an address would stand in logs. */
    @PostMapping("/internal/sign-in/holders")
    HoldersView holders(@Valid @RequestBody HoldersRequest request) {
        return new HoldersView(findHolders.of(request.contact()).stream()
                .map(holder -> new PersonView(holder.person(), holder.handle(), null))
                .toList());
    }

    /** Whom a relay may sign in. */
    @PostMapping("/internal/sign-in/relayed")
    PersonView relayed(@Valid @RequestBody RelayedRequest request) {
        return findHolders
                .relayed(request.contact(), request.handle())
                .map(found -> new PersonView(found.person(), found.handle(), found.relay()))
                .orElseThrow(() -> new NotFound("The person"));
    }

    @PostMapping("/internal/sign-in/codes")
    ResponseEntity<?> send(@Valid @RequestBody CodeRequest request) {
        var isDone = sendCode.send(
                request.contact(),
                request.challenge(),
                request.code(),
                request.minutes(),
                request.language(),
                Boolean.TRUE.equals(request.forAnother()));
        if (isDone) return ResponseEntity.noContent().build();
        var later = HttpStatus.SERVICE_UNAVAILABLE;
        return Problems.problem(later, CommonProblems.slug(later), CommonProblems.sentence(later));
    }

    @GetMapping("/internal/sign-in/people/{id}")
    PersonView person(@PathVariable UUID id) {
        return findHolders
                .person(id)
                .map(person -> new PersonView(
                        person.id(),
                        person.handle(),
                        findHolders.relayOf(person.id()).orElse(null)))
                .orElseThrow(() -> new NotFound("The person"));
    }
}
