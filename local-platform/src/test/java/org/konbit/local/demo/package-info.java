/** Tests of what the demo reads and expects. */
@NullMarked
package org.konbit.local.demo;

import org.jspecify.annotations.NullMarked;
