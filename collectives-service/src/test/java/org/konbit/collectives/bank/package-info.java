/** Tests of the seed and tool bank. */
@NullMarked
package org.konbit.collectives.bank;

import org.jspecify.annotations.NullMarked;
