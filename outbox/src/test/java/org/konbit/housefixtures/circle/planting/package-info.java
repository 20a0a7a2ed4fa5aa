/** A fixture of the house rules. */
@NullMarked
package org.konbit.housefixtures.circle.planting;

import org.jspecify.annotations.NullMarked;
