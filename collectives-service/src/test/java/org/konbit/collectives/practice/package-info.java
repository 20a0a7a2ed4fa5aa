/** Tests of practices. */
@NullMarked
package org.konbit.collectives.practice;

import org.jspecify.annotations.NullMarked;
