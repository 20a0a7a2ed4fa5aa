package org.konbit.gateway.program.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.gateway.program.ActsFor;
import org.konbit.gateway.program.EndProgram;
import org.konbit.gateway.program.Program;
import org.konbit.gateway.program.Programs;
import org.konbit.gateway.program.RegisterProgram;
import org.konbit.http.NotFound;
import org.konbit.http.Page;
import org.konbit.http.Problems;
import org.konbit.http.contract.MayCall;
import org.konbit.http.text.Name;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Operators register programs, and end them. */
@RestController
@MayCall("operators")
@PreAuthorize("hasRole('OPERATOR')")
class ProgramController {
    private final RegisterProgram registerProgram;
    private final EndProgram endProgram;
    private final Programs programs;

    ProgramController(RegisterProgram registerProgram, EndProgram endProgram, Programs programs) {
        this.registerProgram = registerProgram;
        this.endProgram = endProgram;
        this.programs = programs;
    }

    /**
     * What a program is to be.
     *
     * @param keepsSecret false of what runs on members' phones and in their browsers; true if left out
     * @param redirectUris where a member's browser may be sent back to; for one that acts for members
     * @param scopes the most that it will be given
     */
    record ProgramRequest(
            @NotNull @Name String name,
            @NotNull ActsFor actsFor,
            @Nullable Boolean keepsSecret,

            @Nullable @Size(max = 10) List<@NotNull @Size(max = 500) String> redirectUris,

            @NotEmpty @Size(max = 50) List<@NotNull @Size(max = 100) String> scopes) {
        RegisterProgram.Command command() {
            return new RegisterProgram.Command(
                    name,
                    actsFor,
                    Boolean.FALSE.equals(keepsSecret),
                    redirectUris == null ? List.of() : redirectUris,
                    scopes);
        }
    }

    /**
     * A program; its id is its {@code client_id}.
     *
     * @param secret its {@code client_secret}, told when it is registered and never again
     */
    record ProgramView(
            UUID id,
            String name,
            ActsFor actsFor,
            boolean keepsSecret,
            List<String> redirectUris,
            List<String> scopes,
            Instant createdAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String secret) {
        static ProgramView of(Program program, @Nullable String secret) {
            return new ProgramView(
                    program.id(),
                    program.name(),
                    program.actsFor(),
                    !program.isPublic(),
                    program.redirectUris().stream().sorted().toList(),
                    program.scopes().stream().sorted().toList(),
                    program.createdAt(),
                    secret);
        }

        @Override
        public String toString() {
            return "ProgramView[" + id + "]";
        }
    }

    /** Registers a program; its secret is in this answer and in no other. */
    @ApiResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = ProgramView.class)))
    @PostMapping(path = "/api/programs", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> register(@Valid @RequestBody ProgramRequest request) {
        return switch (registerProgram.register(request.command())) {
            case RegisterProgram.Outcome.Registered(var program, var secret) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .cacheControl(CacheControl.noStore())
                        .body(ProgramView.of(program, secret));
            case RegisterProgram.Outcome.Invalid(var errors) -> Problems.invalid(errors);
        };
    }

    @GetMapping("/api/programs")
    Page<ProgramView> list() {
        return new Page<>(
                programs.all().stream()
                        .map(program -> ProgramView.of(program, null))
                        .toList(),
                null);
    }

    /** Ends it, and all that members granted it: its tokens are good for nothing within seconds. */
    @DeleteMapping("/api/programs/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id) {
        if (!endProgram.end(id)) throw new NotFound("The program");
    }
}
