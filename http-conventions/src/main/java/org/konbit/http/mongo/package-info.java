/** Indexes, the libraries' and the features', made once the database is there, however late. */
@NullMarked
package org.konbit.http.mongo;

import org.jspecify.annotations.NullMarked;
