package org.konbit.gateway.passkey.web;

import java.util.List;
import org.konbit.gateway.session.NeedsProof;
import org.konbit.http.Problems;
import org.konbit.http.problem.CommonProblems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Refusals that several of these endpoints have, each with how it is described. */
final class PasskeyProblems {
    private static final String WRONG = "The passkey's answer is wrong or old, or the passkey opens nothing yet.";
    private static final String CHANGED = "Someone changed it at the same moment: read it again.";

    static final String WRONG_PASSKEY = "wrong-passkey: " + WRONG;
    static final String PROVE_AGAIN = NeedsProof.TYPE + ": " + NeedsProof.SENTENCE;

    private PasskeyProblems() {}

    static ResponseEntity<ProblemDetail> wrongPasskey() {
        return Problems.problem(HttpStatus.FORBIDDEN, "wrong-passkey", WRONG);
    }

    static ResponseEntity<ProblemDetail> proveAgain() {
        return Problems.problem(HttpStatus.FORBIDDEN, NeedsProof.TYPE, NeedsProof.SENTENCE);
    }

    static ResponseEntity<ProblemDetail> changedMeanwhile() {
        return Problems.problem(HttpStatus.CONFLICT, "changed-meanwhile", CHANGED);
    }

    static ResponseEntity<ProblemDetail> comeAgain() {
        var away = HttpStatus.SERVICE_UNAVAILABLE;
        return ResponseEntity.status(away)
                .header(HttpHeaders.RETRY_AFTER, "2")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.detail(away, CommonProblems.slug(away), CommonProblems.sentence(away), List.of()));
    }
}
