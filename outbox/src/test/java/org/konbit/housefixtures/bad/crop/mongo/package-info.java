/** A fixture of the house rules. */
@NullMarked
package org.konbit.housefixtures.bad.crop.mongo;

import org.jspecify.annotations.NullMarked;
