package org.konbit.collectives.farmersgroup;

import org.konbit.outbox.Saving;

/** All results. */
public interface Results extends Entries<Result>, Saving<Result> {}
