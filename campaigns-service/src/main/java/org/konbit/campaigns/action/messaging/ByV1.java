package org.konbit.campaigns.action.messaging;

import java.util.UUID;
import org.konbit.campaigns.action.By;

/** Whose doing it was. */
record ByV1(UUID subject, String handle) {
    static ByV1 of(By by) {
        return new ByV1(by.subject(), by.handle());
    }
}
