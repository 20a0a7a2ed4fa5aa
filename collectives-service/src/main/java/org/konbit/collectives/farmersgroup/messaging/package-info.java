/** Activities and their ledger on the wire. */
@NullMarked
package org.konbit.collectives.farmersgroup.messaging;

import org.jspecify.annotations.NullMarked;
