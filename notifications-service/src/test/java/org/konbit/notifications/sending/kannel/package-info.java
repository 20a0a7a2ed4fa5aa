@NullMarked
package org.konbit.notifications.sending.kannel;

import org.jspecify.annotations.NullMarked;
