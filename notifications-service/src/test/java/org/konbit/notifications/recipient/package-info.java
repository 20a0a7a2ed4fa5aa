@NullMarked
package org.konbit.notifications.recipient;

import org.jspecify.annotations.NullMarked;
