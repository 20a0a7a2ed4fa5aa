@NullMarked
package org.konbit.notifications.sending.smtp;

import org.jspecify.annotations.NullMarked;
