/** People from CSV. */
@NullMarked
package org.konbit.collectives.person.imports;

import org.jspecify.annotations.NullMarked;
