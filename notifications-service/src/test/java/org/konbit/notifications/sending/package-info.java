@NullMarked
package org.konbit.notifications.sending;

import org.jspecify.annotations.NullMarked;
