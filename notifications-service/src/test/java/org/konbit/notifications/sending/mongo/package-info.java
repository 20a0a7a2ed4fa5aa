@NullMarked
package org.konbit.notifications.sending.mongo;

import org.jspecify.annotations.NullMarked;
