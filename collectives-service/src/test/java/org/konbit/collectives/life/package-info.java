/** Tests of collectives. */
@NullMarked
package org.konbit.collectives.life;

import org.jspecify.annotations.NullMarked;
