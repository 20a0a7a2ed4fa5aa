/** Tests of exchanges. */
@NullMarked
package org.konbit.collectives.exchange;

import org.jspecify.annotations.NullMarked;
