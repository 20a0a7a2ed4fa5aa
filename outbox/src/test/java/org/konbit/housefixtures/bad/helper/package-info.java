/** A fixture of the house rules. */
@NullMarked
package org.konbit.housefixtures.bad.helper;

import org.jspecify.annotations.NullMarked;
