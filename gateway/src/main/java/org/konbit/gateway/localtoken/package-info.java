/** Tokens for the local platform, given to whoever runs on the same machine and knows its secret. */
@NullMarked
package org.konbit.gateway.localtoken;

import org.jspecify.annotations.NullMarked;
