/** What agroforestry brigades do for their members: work-days that rotate over the members' plots. */
@NullMarked
package org.konbit.collectives.brigade;

import org.jspecify.annotations.NullMarked;
