/** Alternatives on the wire. */
@NullMarked
package org.konbit.collectives.alternative.messaging;

import org.jspecify.annotations.NullMarked;
