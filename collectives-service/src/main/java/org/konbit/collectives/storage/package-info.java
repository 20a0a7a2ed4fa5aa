/** How this service keeps ids and indexes in MongoDB, for every feature the same. */
@NullMarked
package org.konbit.collectives.storage;

import org.jspecify.annotations.NullMarked;
