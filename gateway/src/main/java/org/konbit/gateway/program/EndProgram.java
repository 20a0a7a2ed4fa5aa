package org.konbit.gateway.program;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** An operator ends a program: its tokens are good for nothing within seconds. */
@Component
public class EndProgram {
    private final Programs programs;
    private final Grants grants;

    EndProgram(Programs programs, Grants grants) {
        this.programs = programs;
        this.grants = grants;
    }

    /** False when there is none. The program goes first, so that no grant comes after the others went. */
    public boolean end(UUID program) {
        var wasThere = programs.remove(program);
        grants.endAllOfProgram(program);
        return wasThere;
    }
}
