/** Breaks the house rules, to show that the rules bite. */
@NullMarked
package org.konbit.broken.util;

import org.jspecify.annotations.NullMarked;
