package org.konbit.collectives.farmersgroup;

import org.konbit.outbox.Saving;

/** All sharings. */
public interface Sharings extends Entries<Sharing>, Saving<Sharing> {}
