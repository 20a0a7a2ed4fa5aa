/** Exchanges in MongoDB. */
@NullMarked
package org.konbit.collectives.exchange.mongo;

import org.jspecify.annotations.NullMarked;
