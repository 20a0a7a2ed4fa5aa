/** Keeps single messages until they are sent. */
@NullMarked
package org.konbit.notifications.sending.mongo;

import org.jspecify.annotations.NullMarked;
