@NullMarked
package org.konbit.notifications.reply.messaging;

import org.jspecify.annotations.NullMarked;
