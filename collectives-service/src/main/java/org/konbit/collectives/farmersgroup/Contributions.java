package org.konbit.collectives.farmersgroup;

import org.konbit.outbox.Saving;

/** All contributions. */
public interface Contributions extends Entries<Contribution>, Saving<Contribution> {}
