/** How this service keeps its indexes, for every feature the same. */
@NullMarked
package org.konbit.notifications.mongo;

import org.jspecify.annotations.NullMarked;
