/** Tests of what goes out. */
@NullMarked
package org.konbit.collectives.person.messaging;

import org.jspecify.annotations.NullMarked;
