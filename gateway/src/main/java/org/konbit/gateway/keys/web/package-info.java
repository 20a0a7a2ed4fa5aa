/** The public halves of the signing keys, for whoever verifies tokens. */
@NullMarked
package org.konbit.gateway.keys.web;

import org.jspecify.annotations.NullMarked;
