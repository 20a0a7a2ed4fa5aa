/** People in MongoDB. */
@NullMarked
package org.konbit.collectives.person.mongo;

import org.jspecify.annotations.NullMarked;
