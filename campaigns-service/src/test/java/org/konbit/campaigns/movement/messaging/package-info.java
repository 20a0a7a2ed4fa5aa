/** Tests of what is here. */
@NullMarked
package org.konbit.campaigns.movement.messaging;

import org.jspecify.annotations.NullMarked;
