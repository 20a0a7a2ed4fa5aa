/** Meetings between collectives: what was shown, learned, and which alternatives came of it. */
@NullMarked
package org.konbit.collectives.exchange;

import org.jspecify.annotations.NullMarked;
