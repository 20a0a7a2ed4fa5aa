package org.konbit.local.demo;

import java.util.List;
import org.konbit.local.demo.DemoData.Person;

/** Whose phone answered what. */
record Answered(List<Reply> replies) {

    /** {@code meaning} is a pledge's answer, or OPTED_OUT, or UNKNOWN. */
    record Reply(Person person, String text, String meaning, int headcount) {}

    List<Person> who(String meaning) {
        return replies.stream()
                .filter(reply -> reply.meaning().equals(meaning))
                .map(Reply::person)
                .toList();
    }

    long headcount() {
        return replies.stream().mapToLong(Reply::headcount).sum();
    }
}
