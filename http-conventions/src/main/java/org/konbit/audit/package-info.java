/** Who did what, when and with what kind of client: an append-only chain of hashes for each instance of a service. */
@NullMarked
package org.konbit.audit;

import org.jspecify.annotations.NullMarked;
