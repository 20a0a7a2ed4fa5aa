/** Passkeys over HTTP. */
@NullMarked
package org.konbit.gateway.passkey.web;

import org.jspecify.annotations.NullMarked;
