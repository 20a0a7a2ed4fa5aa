/** Techniques and practices in MongoDB. */
@NullMarked
package org.konbit.collectives.practice.mongo;

import org.jspecify.annotations.NullMarked;
