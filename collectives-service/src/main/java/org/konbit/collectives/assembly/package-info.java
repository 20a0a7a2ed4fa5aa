/** Delegates: whom an assembly sends to the one above, by which rule, and for how long. */
@NullMarked
package org.konbit.collectives.assembly;

import org.jspecify.annotations.NullMarked;
