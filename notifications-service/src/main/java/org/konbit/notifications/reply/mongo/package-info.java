/** How inbound messages are found again. */
@NullMarked
package org.konbit.notifications.reply.mongo;

import org.jspecify.annotations.NullMarked;
