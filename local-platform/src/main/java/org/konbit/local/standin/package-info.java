/** A mail server, an SMS provider and phones that keep what they are given in memory. */
@NullMarked
package org.konbit.local.standin;

import org.jspecify.annotations.NullMarked;
