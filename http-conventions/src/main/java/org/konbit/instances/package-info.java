/** Which instances of a service live, and what they have in hand: so that the work of one that died is taken up soon. */
@NullMarked
package org.konbit.instances;

import org.jspecify.annotations.NullMarked;
