/** A package that breaks the rules on purpose. */
@NullMarked
package org.konbit.wrong.helper;

import org.jspecify.annotations.NullMarked;
