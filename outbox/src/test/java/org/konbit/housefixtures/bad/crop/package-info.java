/** A fixture of the house rules. */
@NullMarked
package org.konbit.housefixtures.bad.crop;

import org.jspecify.annotations.NullMarked;
