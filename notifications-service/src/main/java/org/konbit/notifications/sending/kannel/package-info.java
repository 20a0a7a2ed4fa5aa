/** Hands text messages to a provider that speaks Kannel's sendsms. */
@NullMarked
package org.konbit.notifications.sending.kannel;

import org.jspecify.annotations.NullMarked;
