/** Campaign events in, chunks and finished dispatches out. */
@NullMarked
package org.konbit.notifications.dispatch.messaging;

import org.jspecify.annotations.NullMarked;
