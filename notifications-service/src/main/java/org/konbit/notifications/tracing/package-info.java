/** To which trace belongs what is done: from a call or an event to the mail, the text and the event that come of it. */
@NullMarked
package org.konbit.notifications.tracing;

import org.jspecify.annotations.NullMarked;
