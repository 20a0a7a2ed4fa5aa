package org.konbit.gateway.program.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.Locale;
import org.konbit.gateway.program.Grants;
import org.konbit.gateway.program.Programs;
import org.konbit.gateway.program.Secrets;
import org.konbit.http.Caller;
import org.konbit.http.NotFound;
import org.konbit.http.contract.MayCall;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a member is asked whether a program may act for them; by a session only, which no token replaces. */
@Hidden
@RestController
@MayCall("whoever is asked")
@PreAuthorize("isAuthenticated()")
class ConsentController {
    private final Grants grants;
    private final Programs programs;
    private final Clock clock;

    ConsentController(Grants grants, Programs programs, Clock clock) {
        this.grants = grants;
        this.programs = programs;
        this.clock = clock;
    }

    /** Made of what the program asked for, and not of what the address says. */
    @GetMapping("/oauth2/consent")
    ResponseEntity<String> ask(@RequestParam String state, Caller caller, Locale language) {
        var grant = grants.findByConsent(Secrets.hash(state), clock.instant())
                .filter(asked -> asked.person().equals(caller.subject()))
                .orElseThrow(() -> new NotFound("What is to be agreed to"));
        var program = programs.find(grant.program()).orElseThrow(() -> new NotFound("The program"));
        var page = ConsentPage.of(program, grant, state, language);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_LANGUAGE, page.language())
                .header("Content-Security-Policy", page.contentRules())
                .body(page.html());
    }
}
