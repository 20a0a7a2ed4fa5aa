/** What the gateway asks here, and nobody else may. */
@NullMarked
package org.konbit.notifications.signin.web;

import org.jspecify.annotations.NullMarked;
