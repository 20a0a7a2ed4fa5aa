/** The service as a whole under test, between a real broker, a real database and scripted providers. */
@NullMarked
package org.konbit.notifications.testing;

import org.jspecify.annotations.NullMarked;
