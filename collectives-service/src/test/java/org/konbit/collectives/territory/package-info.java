/** Tests of territories. */
@NullMarked
package org.konbit.collectives.territory;

import org.jspecify.annotations.NullMarked;
