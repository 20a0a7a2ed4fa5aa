/** Conversations over HTTP. */
@NullMarked
package org.konbit.notifications.conversation.web;

import org.jspecify.annotations.NullMarked;
