/** A collective's page of life: what it did, in the order of time, with where each figure is from. */
@NullMarked
package org.konbit.collectives.life;

import org.jspecify.annotations.NullMarked;
