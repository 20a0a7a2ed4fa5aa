/** Tests of collectives. */
@NullMarked
package org.konbit.collectives.collective;

import org.jspecify.annotations.NullMarked;
