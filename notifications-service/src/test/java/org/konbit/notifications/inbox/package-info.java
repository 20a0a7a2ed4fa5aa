@NullMarked
package org.konbit.notifications.inbox;

import org.jspecify.annotations.NullMarked;
