/** Konbit from outside, as packaged: one platform for the whole run, spoken to by HTTP, mail, SMS and topics only. */
@NullMarked
package org.konbit.endtoend;

import org.jspecify.annotations.NullMarked;
