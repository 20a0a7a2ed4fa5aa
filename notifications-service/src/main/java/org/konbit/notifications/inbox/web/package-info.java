/** A person's inbox over HTTP, read at once or followed as it fills. */
@NullMarked
package org.konbit.notifications.inbox.web;

import org.jspecify.annotations.NullMarked;
