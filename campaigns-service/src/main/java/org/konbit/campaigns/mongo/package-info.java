/** How this service keeps its data: its indexes, made as soon as the database is there, and how values are stored. */
@NullMarked
package org.konbit.campaigns.mongo;

import org.jspecify.annotations.NullMarked;
