/** Tests of brigades. */
@NullMarked
package org.konbit.collectives.brigade;

import org.jspecify.annotations.NullMarked;
