/** Speaks SMTP over held connections. */
@NullMarked
package org.konbit.notifications.sending.smtp;

import org.jspecify.annotations.NullMarked;
