/** Rules for texts that people write: names, handles, and texts in several languages. */
@NullMarked
package org.konbit.http.text;

import org.jspecify.annotations.NullMarked;
