/** How often one may call, and how slowly. */
@NullMarked
package org.konbit.gateway.limits;

import org.jspecify.annotations.NullMarked;
