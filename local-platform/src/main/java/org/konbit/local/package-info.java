/** The launcher: one command to build, start, look at and stop a whole Konbit on one machine. */
@NullMarked
package org.konbit.local;

import org.jspecify.annotations.NullMarked;
