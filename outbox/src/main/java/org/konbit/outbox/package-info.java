/** Events out of aggregates, in one atomic write with their state, and into consumers that survive what they read. */
@NullMarked
package org.konbit.outbox;

import org.jspecify.annotations.NullMarked;
