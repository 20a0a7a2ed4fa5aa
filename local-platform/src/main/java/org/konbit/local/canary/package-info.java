/** A search of all that a platform keeps for what must not stand in it in clear. */
@NullMarked
package org.konbit.local.canary;

import org.jspecify.annotations.NullMarked;
