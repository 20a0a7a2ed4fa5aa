/** How the movement is read from topics. */
@NullMarked
package org.konbit.campaigns.movement.messaging;

import org.jspecify.annotations.NullMarked;
