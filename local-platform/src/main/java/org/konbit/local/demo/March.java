package org.konbit.local.demo;

import java.time.Instant;
import java.time.OffsetDateTime;

/** The announced march: its ids, who must be told, and the sending of its announcement. */
record March(String campaign, String action, OffsetDateTime startsAt, Expected expected, Sending announcement) {

    /** One thing that is sent to many, from the moment it was asked for. */
    record Sending(String dispatch, Instant asked, Instant confirmed, long textsBefore, long mailsBefore) {}
}
