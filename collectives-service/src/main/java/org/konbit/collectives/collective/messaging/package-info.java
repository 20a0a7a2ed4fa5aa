/** Collectives on the wire. */
@NullMarked
package org.konbit.collectives.collective.messaging;

import org.jspecify.annotations.NullMarked;
