/** The check of the gateway's internal token, and deny by default. */
@NullMarked
package org.konbit.http.token;

import org.jspecify.annotations.NullMarked;
