/** Ends the sessions of somebody whose place a thief may have taken, and what was begun by one of them. */
@NullMarked
package org.konbit.gateway.shutout;

import org.jspecify.annotations.NullMarked;
