/** Loans of the bank on the wire. */
@NullMarked
package org.konbit.collectives.bank.messaging;

import org.jspecify.annotations.NullMarked;
