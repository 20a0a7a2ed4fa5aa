/** How the tests of this service call it, and what they begin with. */
@NullMarked
package org.konbit.collectives.testing;

import org.jspecify.annotations.NullMarked;
