package org.konbit.collectives.collective;

import org.konbit.http.Caller;

/** Who somebody is in the movement. */
public interface Standings {
    Standing of(Caller caller);
}
