/** Conversations as they are stored. */
@NullMarked
package org.konbit.notifications.conversation.mongo;

import org.jspecify.annotations.NullMarked;
