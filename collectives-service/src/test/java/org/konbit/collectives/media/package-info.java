/** Tests of media. */
@NullMarked
package org.konbit.collectives.media;

import org.jspecify.annotations.NullMarked;
