/** Tests of what goes out. */
@NullMarked
package org.konbit.collectives.territory.messaging;

import org.jspecify.annotations.NullMarked;
