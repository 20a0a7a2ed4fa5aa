/** The webhook by which an SMS provider brings what people write. */
@NullMarked
package org.konbit.notifications.reply.web;

import org.jspecify.annotations.NullMarked;
