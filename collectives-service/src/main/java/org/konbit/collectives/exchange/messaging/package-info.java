/** Exchanges on the wire. */
@NullMarked
package org.konbit.collectives.exchange.messaging;

import org.jspecify.annotations.NullMarked;
