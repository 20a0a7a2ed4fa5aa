/** A person's own contact points and preferences, their import, and the preview of an audience, over HTTP. */
@NullMarked
package org.konbit.notifications.recipient.web;

import org.jspecify.annotations.NullMarked;
