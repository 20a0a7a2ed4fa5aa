/** A fixture of the house rules. */
@NullMarked
package org.konbit.housefixtures.good.crop.web;

import org.jspecify.annotations.NullMarked;
