package org.konbit.campaigns.action;

import java.util.UUID;
import org.konbit.http.Caller;

/** Whose doing it was. */
public record By(UUID subject, String handle) {
    static By of(Caller caller) {
        return new By(caller.subject(), caller.handle());
    }
}
