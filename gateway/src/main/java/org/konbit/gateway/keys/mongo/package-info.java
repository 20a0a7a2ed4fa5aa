/** How the gateway writes to its database. */
@NullMarked
package org.konbit.gateway.keys.mongo;

import org.jspecify.annotations.NullMarked;
