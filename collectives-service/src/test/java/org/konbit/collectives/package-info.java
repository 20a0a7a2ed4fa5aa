/** Tests of the whole service. */
@NullMarked
package org.konbit.collectives;

import org.jspecify.annotations.NullMarked;
