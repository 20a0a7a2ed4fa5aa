/** Chunks in, from Kafka. */
@NullMarked
package org.konbit.notifications.sending.messaging;

import org.jspecify.annotations.NullMarked;
