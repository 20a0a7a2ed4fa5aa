@NullMarked
package org.konbit.notifications.dispatch;

import org.jspecify.annotations.NullMarked;
