/** A fixture of the house rules. */
@NullMarked
package org.konbit.housefixtures.circle.selling;

import org.jspecify.annotations.NullMarked;
