@NullMarked
package org.konbit.notifications.conversation;

import org.jspecify.annotations.NullMarked;
