package org.konbit.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.konbit.audit.Audited;
import org.konbit.http.Caller;
import org.konbit.http.Conflict;
import org.konbit.http.ETags;
import org.konbit.http.IfMatch;
import org.konbit.http.InvalidRequest;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.http.contract.MayCall;
import org.konbit.http.text.Handle;
import org.konbit.http.text.Name;
import org.konbit.http.text.Texts;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Trees, which take part in nothing. */
@RestController
class TreeController {
    enum Kind {
        MANGO,
        MORINGA
    }

    record Spot(@NotNull @Handle String code, @Nullable Double latitude) {}

    record Branch(@NotNull @Name String name, @Nullable Integer leaves) {}

    record Tree(
            @NotNull Kind kind,
            @NotNull @Texts Map<String, String> names,
            @Valid @Nullable Spot spot,
            @Nullable List<@Valid Branch> branches,
            @Nullable UUID parent,
            @Nullable OffsetDateTime plantedAt,
            @Positive @Nullable Integer height,
            @Nullable BigDecimal price,
            @Nullable Boolean alive) {}

    record Seen(UUID subject, String handle, List<String> roles, boolean platformWide) {}

    record Dated(Instant at, @Nullable String left, String there) {}

    @MayCall("gardeners")
    @Audited(Audited.When.BEFORE)
    @PostMapping("/api/trees")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('ORGANIZER')")
    ResponseEntity<Tree> plant(@Valid @RequestBody Tree tree) {
        return ResponseEntity.status(HttpStatus.CREATED).body(tree);
    }

    @MayCall("everyone here")
    @GetMapping("/api/trees")
    @PreAuthorize("hasRole('MEMBER')")
    Page<Integer> list(
            PageRequest page,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(defaultValue = "1") @Max(10) int step) {
        Integer after = page.after(Integer::parseInt);
        int from = after == null ? 0 : after + step;
        return Page.of(
                IntStream.rangeClosed(from, 120)
                        .boxed()
                        .limit(page.limitPlusOne())
                        .toList(),
                page.limit(),
                String::valueOf);
    }

    @MayCall("anyone")
    @MayCall(of = "a rare one", value = "gardeners", isPrivate = true, knownTo = "everyone here")
    @GetMapping("/api/trees/{id}")
    @PreAuthorize("permitAll()")
    ResponseEntity<Dated> read(@PathVariable UUID id) {
        return ETags.ok(7, new Dated(Instant.parse("2026-05-01T09:00:00Z"), null, "yes"));
    }

    @MayCall("everyone here")
    @PatchMapping("/api/trees/{id}")
    @PreAuthorize("hasRole('MEMBER')")
    void change(@PathVariable UUID id, IfMatch ifMatch) {
        ifMatch.check(7);
    }

    @MayCall("anyone")
    @GetMapping("/api/seen")
    @PreAuthorize("permitAll()")
    Seen seen(Caller caller) {
        return new Seen(
                caller.subject(),
                caller.handle(),
                caller.roles().stream().map(Enum::name).sorted().toList(),
                caller.platformWide());
    }

    @MayCall("anyone")
    @Audited
    @GetMapping("/api/failing/{how}")
    @PreAuthorize("permitAll()")
    void fail(@PathVariable String how) {
        switch (how) {
            case "conflict" -> throw new Conflict("not-now", "It is winter.");
            case "invalid" -> throw new InvalidRequest("/place/territory", "is not a territory that is known");
            case "stale" -> throw new OptimisticLockingFailureException("secret inside");
            case "bug" -> throw new IllegalStateException("secret inside");
            default -> {}
        }
    }

    @GetMapping("/api/ruleless")
    String ruleless() {
        return "never";
    }
}
