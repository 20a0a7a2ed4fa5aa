/** Tests of what goes out. */
@NullMarked
package org.konbit.collectives.collective.messaging;

import org.jspecify.annotations.NullMarked;
