package org.konbit.notifications.dispatch;

import java.util.UUID;
import org.konbit.http.Caller;

/** Who has something sent. */
public record Author(UUID subject, String handle) {
    static Author of(Caller caller) {
        return new Author(caller.subject(), caller.handle());
    }
}
