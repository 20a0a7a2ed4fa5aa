/** A fixture of the house rules. */
@NullMarked
package org.konbit.housefixtures.bad.crop.web;

import org.jspecify.annotations.NullMarked;
