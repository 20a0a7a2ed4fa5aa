package org.konbit.audit;

import java.time.Duration;
import java.util.List;
import org.konbit.audit.Entry.Head;

/** Tells where chains stand to a place where whoever gets hold of this service's database can take nothing back. */
interface Anchors {
    /** Returns once all of them are kept there. */
    void anchor(List<Head> heads);

    /** That all of a chain up to there was as old as to be removed. */
    void cut(Head last, Duration kept);
}
