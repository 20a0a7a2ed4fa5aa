/** The trace of a call. */
@NullMarked
package org.konbit.notifications.tracing.web;

import org.jspecify.annotations.NullMarked;
