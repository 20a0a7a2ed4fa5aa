/** People on the wire, without their names. */
@NullMarked
package org.konbit.collectives.person.messaging;

import org.jspecify.annotations.NullMarked;
