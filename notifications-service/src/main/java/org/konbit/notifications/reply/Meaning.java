package org.konbit.notifications.reply;

import java.util.OptionalInt;

/** What a text message says. */
public sealed interface Meaning {
    /** Yes, no or perhaps, and for how many, the person included. */
    record Pledge(Answer answer, int headcount) implements Meaning {}

    /** @param onlyTexts text messages only, instead of whatever comes by the phone's holder */
    record Stop(boolean onlyTexts) implements Meaning {}

    record Start() implements Meaning {}

    record Help() implements Meaning {}

    /** A relay told so many, of so many when it says so. */
    record Relayed(int told, OptionalInt of) implements Meaning {}

    /** A relay's report without a sensible number. */
    record UnclearReport() implements Meaning {}

    /** For people to read. */
    record Unknown() implements Meaning {}

    /** To an invitation. */
    enum Answer {
        ACCEPTED,
        TENTATIVE,
        DECLINED
    }
}
