/** Tests of what the bank tells others. */
@NullMarked
package org.konbit.collectives.bank.messaging;

import org.jspecify.annotations.NullMarked;
