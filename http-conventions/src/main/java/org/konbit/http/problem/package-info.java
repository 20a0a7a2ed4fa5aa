/** Turning whatever goes wrong into an RFC 9457 problem. */
@NullMarked
package org.konbit.http.problem;

import org.jspecify.annotations.NullMarked;
