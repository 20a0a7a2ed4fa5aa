/** How this service keeps its indexes, for every feature the same. */
@NullMarked
package org.konbit.notifications.storage;

import org.jspecify.annotations.NullMarked;
