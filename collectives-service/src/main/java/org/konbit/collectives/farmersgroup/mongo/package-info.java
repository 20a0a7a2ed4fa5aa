/** Activities and their ledger in MongoDB. */
@NullMarked
package org.konbit.collectives.farmersgroup.mongo;

import org.jspecify.annotations.NullMarked;
