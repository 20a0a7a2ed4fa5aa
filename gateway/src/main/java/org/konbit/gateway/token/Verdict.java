package org.konbit.gateway.token;

import org.jspecify.annotations.Nullable;
import org.konbit.http.Caller;

/** What became of a token that somebody brought. */
public sealed interface Verdict {
    /** @param program what the token is bound to, if it is a program's */
    record Valid(Caller caller, @Nullable ProgramRights program) implements Verdict {
        public Valid(Caller caller) {
            this(caller, null);
        }
    }

    record Refused(String why) implements Verdict {}

    /** Nothing can be said before the keys have been read. */
    record NotKnownYet(String why) implements Verdict {}
}
