package org.konbit.collectives.assembly;

import java.util.List;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.outbox.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** How many delegates a collective sends, and who they are to be. */
@TypeAlias("delegate-rule")
public final class DelegateRule extends Aggregate<Void> {
    @Id
    private final CollectiveId collective;

    private List<Seats> lines;

    @PersistenceCreator
    DelegateRule(CollectiveId collective, List<Seats> lines) {
        this.collective = collective;
        this.lines = List.copyOf(lines);
    }

    /** False if it was so already. */
    boolean becomes(List<Seats> newLines) {
        if (lines.equals(newLines)) return false;
        lines = List.copyOf(newLines);
        return true;
    }

    public CollectiveId collective() {
        return collective;
    }

    public List<Seats> lines() {
        return lines;
    }
}
