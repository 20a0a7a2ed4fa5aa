/** Tokens: those that callers bring, and the short-lived ones that services get instead. */
@NullMarked
package org.konbit.gateway.token;

import org.jspecify.annotations.NullMarked;
