/** Passkeys: registered by their owner, vouched for by other organizers, to sign in with and to prove oneself again. */
@NullMarked
package org.konbit.gateway.passkey;

import org.jspecify.annotations.NullMarked;
