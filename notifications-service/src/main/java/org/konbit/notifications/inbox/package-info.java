/** What a person was told, read from the dispatches: nothing is stored for it. */
@NullMarked
package org.konbit.notifications.inbox;

import org.jspecify.annotations.NullMarked;
