/** The main job on real input, done over HTTP as any other program would, with every figure checked. */
@NullMarked
package org.konbit.local.demo;

import org.jspecify.annotations.NullMarked;
