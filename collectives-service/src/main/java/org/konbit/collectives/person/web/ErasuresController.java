package org.konbit.collectives.person.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.person.EraseAgain;
import org.konbit.collectives.person.ErasedPerson;
import org.konbit.collectives.person.PersonId;
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

    record ErasedView(UUID person, @Nullable Instant erasedAt) {
        static ErasedView of(ErasedPerson person) {
            return new ErasedView(person.id().value(), person.erasedAt());
        }
    }

    record EraseAgainRequest(
            @NotNull @Size(min = 1, max = 1000) List<@NotNull UUID> people) {}

    /** Who of them was here, and is erased now. */
    record ErasedAgainView(List<UUID> erased) {}

    @GetMapping
    Page<ErasedView> all(PageRequest page) {
        return eraseAgain.all(page).map(ErasedView::of);
    }

    /** Erases whoever of them a backup brought back; again and again it is the same. */
    @PostMapping
    ErasedAgainView erase(@Valid @RequestBody EraseAgainRequest request) {
        var erased =
                eraseAgain.erase(request.people().stream().map(PersonId::new).toList());
        return new ErasedAgainView(erased.stream().map(PersonId::value).toList());
    }
}
