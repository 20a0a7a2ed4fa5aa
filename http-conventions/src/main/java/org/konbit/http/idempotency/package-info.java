/** The same Idempotency-Key and body give the same answer, with one effect. */
@NullMarked
package org.konbit.http.idempotency;

import org.jspecify.annotations.NullMarked;
