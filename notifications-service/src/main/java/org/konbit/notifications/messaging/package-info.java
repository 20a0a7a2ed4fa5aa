/** One consumer for each topic that several features read: each feature brings its own handlers. */
@NullMarked
package org.konbit.notifications.messaging;

import org.jspecify.annotations.NullMarked;
