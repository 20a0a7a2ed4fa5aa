/** What conversations have to know of campaigns. */
@NullMarked
package org.konbit.notifications.conversation.messaging;

import org.jspecify.annotations.NullMarked;
