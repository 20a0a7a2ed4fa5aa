/** What a group or brigade holds of seed and tools, lends, and is owed back, with interest in kind. */
@NullMarked
package org.konbit.collectives.bank;

import org.jspecify.annotations.NullMarked;
