@NullMarked
package org.konbit.notifications.dispatch.messaging;

import org.jspecify.annotations.NullMarked;
