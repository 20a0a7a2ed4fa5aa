/** Measures the whole platform from outside, each figure beside a peer in the same run. */
@NullMarked
package org.konbit.benchmarks;

import org.jspecify.annotations.NullMarked;
