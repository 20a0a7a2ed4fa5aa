/** Agroecological techniques, and which collectives use which of them. */
@NullMarked
package org.konbit.collectives.practice;

import org.jspecify.annotations.NullMarked;
