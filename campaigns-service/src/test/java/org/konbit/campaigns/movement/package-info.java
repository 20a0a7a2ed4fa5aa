/** Tests of what is here. */
@NullMarked
package org.konbit.campaigns.movement;

import org.jspecify.annotations.NullMarked;
