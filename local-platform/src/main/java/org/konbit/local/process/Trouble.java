package org.konbit.local.process;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What went wrong, said to the person at the terminal: the fact, where to read more, what to try. */
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String log;
    private final String remedy;

    public Trouble(String fact, String remedy) {
        this(fact, null, remedy, null);
    }

    public Trouble(String fact, @Nullable Path log, String remedy) {
        this(fact, log, remedy, null);
    }

    public Trouble(String fact, @Nullable Path log, String remedy, @Nullable Throwable cause) {
        super(fact, cause);
        this.log = log == null ? null : log.toString();
        this.remedy = remedy;
    }

    public String told() {
        return "konbit: " + getMessage() + (log == null ? "" : "\n  log: " + log) + "\n  try: " + remedy;
    }
}
