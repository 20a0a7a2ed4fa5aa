/** To which trace a call belongs, in all that is logged and told because of it; and how logs are written. */
@NullMarked
package org.konbit.http.trace;

import org.jspecify.annotations.NullMarked;
