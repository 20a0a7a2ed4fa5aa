/** Replies as events, and what campaigns-service makes of them. */
@NullMarked
package org.konbit.notifications.reply.messaging;

import org.jspecify.annotations.NullMarked;
