/** Everyone an announcement is for is told of it, on the channel they have, and can answer. */
@NullMarked
package org.konbit.notifications;

import org.jspecify.annotations.NullMarked;
