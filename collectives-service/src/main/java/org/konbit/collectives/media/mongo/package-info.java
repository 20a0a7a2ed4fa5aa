/** Media in MongoDB, their bytes in GridFS. */
@NullMarked
package org.konbit.collectives.media.mongo;

import org.jspecify.annotations.NullMarked;
