/** Plots and work-days in MongoDB. */
@NullMarked
package org.konbit.collectives.brigade.mongo;

import org.jspecify.annotations.NullMarked;
