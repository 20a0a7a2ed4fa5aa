/** How often one may call. */
@NullMarked
package org.konbit.gateway.limits;

import org.jspecify.annotations.NullMarked;
