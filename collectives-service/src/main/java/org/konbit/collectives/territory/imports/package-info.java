/** Territories from CSV. */
@NullMarked
package org.konbit.collectives.territory.imports;

import org.jspecify.annotations.NullMarked;
