/** What collectives own, read as it is stored. */
@NullMarked
package org.konbit.collectives.life.mongo;

import org.jspecify.annotations.NullMarked;
