package org.konbit.gateway.token;

import org.konbit.http.Caller;

/** What became of a token that somebody brought. */
public sealed interface Verdict {
    record Valid(Caller caller) implements Verdict {}

    record Refused(String why) implements Verdict {}

    /** Nothing can be said before the keys have been read. */
    record NotKnownYet(String why) implements Verdict {}
}
