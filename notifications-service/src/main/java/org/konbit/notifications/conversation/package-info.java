/** Texts that no keyword explains, read and answered by organizers and coordinators. */
@NullMarked
package org.konbit.notifications.conversation;

import org.jspecify.annotations.NullMarked;
