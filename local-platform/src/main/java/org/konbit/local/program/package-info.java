/** The built programs, unpacked and warmed up so that they start fast. */
@NullMarked
package org.konbit.local.program;

import org.jspecify.annotations.NullMarked;
