/** Work-days on the wire. */
@NullMarked
package org.konbit.collectives.brigade.messaging;

import org.jspecify.annotations.NullMarked;
