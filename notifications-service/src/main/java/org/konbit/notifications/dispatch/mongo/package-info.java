/** How dispatches, plans and chunks are stored. */
@NullMarked
package org.konbit.notifications.dispatch.mongo;

import org.jspecify.annotations.NullMarked;
