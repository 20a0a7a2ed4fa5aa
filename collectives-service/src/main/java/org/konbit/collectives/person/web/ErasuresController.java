package org.konbit.collectives.person.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.konbit.audit.Audited;
import org.konbit.collectives.person.EraseAgain;
import org.konbit.collectives.person.PersonId;
import org.konbit.http.FieldError;
import org.konbit.http.InvalidRequest;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.http.contract.MayCall;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who was erased, for whoever restores a backup from before. */
@RestController
@RequestMapping("/api/erasures")
@MayCall("operators")
@PreAuthorize("hasRole('OPERATOR')")
class ErasuresController {
    private final EraseAgain eraseAgain;

    ErasuresController(EraseAgain eraseAgain) {
        this.eraseAgain = eraseAgain;
    }

    /** The proof says that it was listed here: without it nobody is erased by a list. */
    record ErasedView(UUID person, @Nullable Instant erasedAt, String proof) {}

    /** As it was listed. */
    record ErasedBefore(
            @NotNull UUID person,
            @Nullable Instant erasedAt,

            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{43}", message = "must be a proof as it was listed here")
            String proof) {
        PersonId id() {
            return new PersonId(person);
        }
    }

    record EraseAgainRequest(
            @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid ErasedBefore> people) {}

    /** Who of them was here, and is erased now. */
    record ErasedAgainView(List<UUID> erased) {}

    @Audited
    @GetMapping
    Page<ErasedView> all(PageRequest page) {
        return eraseAgain
                .all(page)
                .map(person -> new ErasedView(person.id().value(), person.erasedAt(), eraseAgain.proofOf(person.id())));
    }

    /** Erases whoever of them a backup brought back; again and again it is the same. One without proof, and none is. */
    @Audited(Audited.When.BEFORE)
    @PostMapping
    ErasedAgainView erase(@Valid @RequestBody EraseAgainRequest request) {
        checkProofs(request.people());
        var erased =
                eraseAgain.erase(request.people().stream().map(ErasedBefore::id).toList());
        return new ErasedAgainView(erased.stream().map(PersonId::value).toList());
    }

    private void checkProofs(List<ErasedBefore> people) {
        var errors = IntStream.range(0, people.size())
                .filter(i ->
                        !eraseAgain.isProof(people.get(i).proof(), people.get(i).id()))
                .mapToObj(
                        i -> new FieldError("/people/" + i + "/proof", "is not the proof that this person was erased"))
                .toList();
        if (!errors.isEmpty()) throw new InvalidRequest(errors);
    }
}
