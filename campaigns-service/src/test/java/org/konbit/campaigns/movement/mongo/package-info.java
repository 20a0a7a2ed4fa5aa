/** Tests of what is here. */
@NullMarked
package org.konbit.campaigns.movement.mongo;

import org.jspecify.annotations.NullMarked;
