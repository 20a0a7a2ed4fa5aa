/** Territories on the wire. */
@NullMarked
package org.konbit.collectives.territory.messaging;

import org.jspecify.annotations.NullMarked;
