/** What the services' own tests need to use the broker and the database of a test run. */
@NullMarked
package org.konbit.outbox.testing;

import org.jspecify.annotations.NullMarked;
