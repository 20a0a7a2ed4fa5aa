/** What {@code docker-compose.yml} needs beside the images of others: topics and rights. */
@NullMarked
package org.konbit.local.compose;

import org.jspecify.annotations.NullMarked;
