/** What people answer by SMS: pledges, opt-outs, calls for help, and what a relay reports. */
@NullMarked
package org.konbit.notifications.reply;

import org.jspecify.annotations.NullMarked;
