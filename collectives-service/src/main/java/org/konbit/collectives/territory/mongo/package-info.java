/** Territories in MongoDB: their indexes, and the searches that need more than a derived query. */
@NullMarked
package org.konbit.collectives.territory.mongo;

import org.jspecify.annotations.NullMarked;
