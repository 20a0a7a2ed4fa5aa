/** A fixture of the house rules. */
@NullMarked
package org.konbit.housefixtures.circle.selling.web;

import org.jspecify.annotations.NullMarked;
