package org.konbit.gateway.keys.web;

import org.konbit.gateway.keys.KeysUnavailable;
import org.konbit.http.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Before the keys are read, whoever needs them is asked to come again. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class NotReadyAdvice {
    @ExceptionHandler(KeysUnavailable.class)
    ResponseEntity<ProblemDetail> notReady(KeysUnavailable notYet) {
        return Problems.problem(
                HttpStatus.SERVICE_UNAVAILABLE, "starting", "The gateway has not read its signing keys yet.");
    }
}
