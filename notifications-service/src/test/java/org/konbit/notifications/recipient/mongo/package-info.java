@NullMarked
package org.konbit.notifications.recipient.mongo;

import org.jspecify.annotations.NullMarked;
