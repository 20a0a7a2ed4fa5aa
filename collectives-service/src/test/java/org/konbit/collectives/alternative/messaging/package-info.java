/** Tests of what goes out. */
@NullMarked
package org.konbit.collectives.alternative.messaging;

import org.jspecify.annotations.NullMarked;
