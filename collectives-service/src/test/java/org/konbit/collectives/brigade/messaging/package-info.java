/** Tests of what goes out. */
@NullMarked
package org.konbit.collectives.brigade.messaging;

import org.jspecify.annotations.NullMarked;
