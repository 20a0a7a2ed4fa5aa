/** A small service with every convention in use, and the tests of what it answers. */
@NullMarked
package org.konbit.sample;

import org.jspecify.annotations.NullMarked;
