/** Practices worth copying, and how they were adapted from place to place. */
@NullMarked
package org.konbit.collectives.alternative;

import org.jspecify.annotations.NullMarked;
