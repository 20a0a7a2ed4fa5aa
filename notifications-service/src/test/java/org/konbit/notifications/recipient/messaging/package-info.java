@NullMarked
package org.konbit.notifications.recipient.messaging;

import org.jspecify.annotations.NullMarked;
