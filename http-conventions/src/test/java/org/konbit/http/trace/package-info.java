@NullMarked
package org.konbit.http.trace;

import org.jspecify.annotations.NullMarked;
