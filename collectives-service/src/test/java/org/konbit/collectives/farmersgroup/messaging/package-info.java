/** Tests of what goes out. */
@NullMarked
package org.konbit.collectives.farmersgroup.messaging;

import org.jspecify.annotations.NullMarked;
