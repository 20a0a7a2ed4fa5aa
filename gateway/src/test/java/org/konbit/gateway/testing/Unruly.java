package org.konbit.gateway.testing;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An endpoint that somebody forgot to give a rule. */
@RestController
class Unruly {
    @GetMapping("/unruly")
    String open() {
        return "open";
    }
}
