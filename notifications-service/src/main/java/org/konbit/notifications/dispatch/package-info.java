/** A message to an audience: planned in chunks, confirmed, paused, resumed, cancelled, counted. */
@NullMarked
package org.konbit.notifications.dispatch;

import org.jspecify.annotations.NullMarked;
