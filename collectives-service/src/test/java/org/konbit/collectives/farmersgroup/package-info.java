/** Tests of farmers' groups. */
@NullMarked
package org.konbit.collectives.farmersgroup;

import org.jspecify.annotations.NullMarked;
