/** Delegates in MongoDB. */
@NullMarked
package org.konbit.collectives.assembly.mongo;

import org.jspecify.annotations.NullMarked;
