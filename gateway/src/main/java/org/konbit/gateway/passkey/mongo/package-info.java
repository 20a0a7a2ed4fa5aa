/** Passkeys and their challenges in the gateway's database. */
@NullMarked
package org.konbit.gateway.passkey.mongo;

import org.jspecify.annotations.NullMarked;
