/** How this service keeps ids and paths in MongoDB, for every feature the same. */
@NullMarked
package org.konbit.collectives.storage;

import org.jspecify.annotations.NullMarked;
