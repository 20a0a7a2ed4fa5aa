/** Hands chunks of messages to the providers of mail and SMS, and notes what became of each. */
@NullMarked
package org.konbit.notifications.sending;

import org.jspecify.annotations.NullMarked;
