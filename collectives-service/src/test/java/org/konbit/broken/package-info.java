/** Breaks the house rules, to show that the rules bite. */
@NullMarked
package org.konbit.broken;

import org.jspecify.annotations.NullMarked;
