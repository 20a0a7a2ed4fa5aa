/** Farmers' groups, brigades, assemblies and committees: founded, changed, dissolved, and who leads them. */
@NullMarked
package org.konbit.collectives.collective;

import org.jspecify.annotations.NullMarked;
