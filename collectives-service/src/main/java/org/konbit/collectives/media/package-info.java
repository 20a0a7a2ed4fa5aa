/** Pictures and sound that show how something is done: checked for what they are, rid of all else that is in them, and kept. */
@NullMarked
package org.konbit.collectives.media;

import org.jspecify.annotations.NullMarked;
