/** What comes from collectives-service about people, and what others are told of their wishes. */
@NullMarked
package org.konbit.notifications.recipient.messaging;

import org.jspecify.annotations.NullMarked;
