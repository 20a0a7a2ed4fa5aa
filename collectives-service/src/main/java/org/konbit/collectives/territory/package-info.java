/** The tree of places, from countries down to localities, that everything else stands on. */
@NullMarked
package org.konbit.collectives.territory;

import org.jspecify.annotations.NullMarked;
