package org.konbit.gateway.testing;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An endpoint that somebody forgot to give a rule. */
@Hidden
@RestController
class Unruly {
    @GetMapping("/unruly")
    String open() {
        return "open";
    }
}
