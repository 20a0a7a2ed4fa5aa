/** What members of a farmers' group do for it: activities, contributions, results, and how these are shared. */
@NullMarked
package org.konbit.collectives.farmersgroup;

import org.jspecify.annotations.NullMarked;
