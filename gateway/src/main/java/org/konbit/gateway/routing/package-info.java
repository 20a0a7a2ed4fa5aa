/** Which service a path belongs to, which of its instances gets the call, and how bytes pass both ways. */
@NullMarked
package org.konbit.gateway.routing;

import org.jspecify.annotations.NullMarked;
