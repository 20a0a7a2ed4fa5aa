/** Tests of alternatives. */
@NullMarked
package org.konbit.collectives.alternative;

import org.jspecify.annotations.NullMarked;
