/** Indexes, made as soon as the database is there. */
@NullMarked
package org.konbit.campaigns.storage;

import org.jspecify.annotations.NullMarked;
