/** Territories, people and collectives, and what collectives do: the movement's own life. */
@NullMarked
package org.konbit.collectives;

import org.jspecify.annotations.NullMarked;
