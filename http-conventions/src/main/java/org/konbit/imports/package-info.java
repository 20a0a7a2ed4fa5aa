/** CSV uploads that are taken at once, worked through row by row, and survive a crash. */
@NullMarked
package org.konbit.imports;

import org.jspecify.annotations.NullMarked;
