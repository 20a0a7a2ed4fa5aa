/** Tests of what goes out. */
@NullMarked
package org.konbit.collectives.exchange.messaging;

import org.jspecify.annotations.NullMarked;
