@NullMarked
package org.konbit.notifications.conversation.messaging;

import org.jspecify.annotations.NullMarked;
