/** Recipients as they are stored: one document a person, so that the fan-out reads each person once. */
@NullMarked
package org.konbit.notifications.recipient.mongo;

import org.jspecify.annotations.NullMarked;
