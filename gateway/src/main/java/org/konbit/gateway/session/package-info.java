/** Sessions of people who signed in with a browser: begun, known by a secret, listed and ended by their owner. */
@NullMarked
package org.konbit.gateway.session;

import org.jspecify.annotations.NullMarked;
