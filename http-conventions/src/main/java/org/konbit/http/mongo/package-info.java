/** Indexes that are made once the database is there, however late. */
@NullMarked
package org.konbit.http.mongo;

import org.jspecify.annotations.NullMarked;
