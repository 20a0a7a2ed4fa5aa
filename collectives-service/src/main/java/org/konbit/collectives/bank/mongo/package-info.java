/** The seed and tool bank in MongoDB. */
@NullMarked
package org.konbit.collectives.bank.mongo;

import org.jspecify.annotations.NullMarked;
