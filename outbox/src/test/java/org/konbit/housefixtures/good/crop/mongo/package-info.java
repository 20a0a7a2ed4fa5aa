/** A fixture of the house rules. */
@NullMarked
package org.konbit.housefixtures.good.crop.mongo;

import org.jspecify.annotations.NullMarked;
