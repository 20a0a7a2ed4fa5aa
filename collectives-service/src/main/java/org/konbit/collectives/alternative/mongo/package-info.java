/** Alternatives in MongoDB. */
@NullMarked
package org.konbit.collectives.alternative.mongo;

import org.jspecify.annotations.NullMarked;
