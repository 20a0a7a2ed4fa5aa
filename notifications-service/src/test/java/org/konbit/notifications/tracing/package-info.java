@NullMarked
package org.konbit.notifications.tracing;

import org.jspecify.annotations.NullMarked;
