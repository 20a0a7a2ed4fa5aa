/** How the movement is kept. */
@NullMarked
package org.konbit.campaigns.movement.mongo;

import org.jspecify.annotations.NullMarked;
