@NullMarked
package org.konbit.notifications.reply;

import org.jspecify.annotations.NullMarked;
