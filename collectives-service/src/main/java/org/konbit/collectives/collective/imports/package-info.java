/** Collectives from CSV. */
@NullMarked
package org.konbit.collectives.collective.imports;

import org.jspecify.annotations.NullMarked;
