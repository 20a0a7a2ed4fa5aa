/** Collectives in MongoDB. */
@NullMarked
package org.konbit.collectives.collective.mongo;

import org.jspecify.annotations.NullMarked;
