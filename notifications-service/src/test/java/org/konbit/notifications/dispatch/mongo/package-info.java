@NullMarked
package org.konbit.notifications.dispatch.mongo;

import org.jspecify.annotations.NullMarked;
