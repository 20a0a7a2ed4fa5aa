package org.konbit.gateway.program.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.konbit.gateway.program.Grant;
import org.konbit.gateway.program.Grants;
import org.konbit.gateway.program.Program;
import org.konbit.gateway.program.Programs;
import org.konbit.gateway.session.SessionCookies;
import org.konbit.http.Caller;
import org.konbit.http.Page;
import org.konbit.http.contract.MayCall;
import org.konbit.http.contract.Refuses;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which programs act for a person, and their end. */
@RestController
@MayCall("anyone signed in")
@PreAuthorize("isAuthenticated()")
class MyProgramsController {
    private final Grants grants;
    private final Programs programs;
    private final Clock clock;

    MyProgramsController(Grants grants, Programs programs, Clock clock) {
        this.grants = grants;
        this.programs = programs;
        this.clock = clock;
    }

    /** @param since when the person agreed */
    record GrantView(String program, List<String> scopes, Instant since, Instant endsAt) {
        static GrantView of(Grant grant, String program) {
            return new GrantView(program, grant.scopes().stream().sorted().toList(), grant.begunAt(), grant.endsAt());
        }
    }

    @GetMapping("/api/me/programs")
    ResponseEntity<Page<GrantView>> list(Caller caller) {
        var views = grants.of(caller.subject(), clock.instant()).stream()
                .map(grant -> GrantView.of(
                        grant, programs.find(grant.program()).map(Program::name).orElse("")))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Page<>(views, null));
    }

    /** Ends what they all may do for the person, within seconds. */
    @Refuses(status = HttpStatus.FORBIDDEN, value = SessionCookies.NO_PROOF)
    @DeleteMapping("/api/me/programs")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Caller caller) {
        grants.endAllOfPerson(caller.subject());
    }
}
