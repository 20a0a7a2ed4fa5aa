/** What the rules of the architecture must find. */
@NullMarked
package org.konbit.wrong;

import org.jspecify.annotations.NullMarked;
