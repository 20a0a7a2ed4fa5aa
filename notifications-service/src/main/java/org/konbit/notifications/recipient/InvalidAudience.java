package org.konbit.notifications.recipient;

import java.util.List;

/** An audience that says nothing, or something unknown; with a JSON pointer, below the audience, for each fault. */
public class InvalidAudience extends RuntimeException {
    private final transient List<Fault> faults;

    InvalidAudience(List<Fault> faults) {
        super("Not an audience: " + faults);
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }

    /** What is wrong, and where. */
    public record Fault(String pointer, String detail) {}
}
