package org.konbit.notifications.recipient;

import java.time.Instant;
import org.konbit.sealing.Sealed;

/**
 * A phone or mail address, readable only with its person's key.
 *
 * @param index to look it up by without reading it
 * @param verified somebody other than the person vouches for it; one may sign in by such only
 * @param silenced nothing more may be sent there, by the wish of whoever holds it
 */
public record ContactPoint(
        PointKind kind, Sealed value, BlindIndex index, boolean verified, boolean silenced, Instant since) {
    /** The name of the sealed field, to which the sealing is bound. */
    static final String FIELD = "contact-point";

    ContactPoint vouchedFor() {
        return new ContactPoint(kind, value, index, true, silenced, since);
    }

    ContactPoint silenced(boolean now) {
        return new ContactPoint(kind, value, index, verified, now, since);
    }
}
