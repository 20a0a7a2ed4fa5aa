/**
 * What agroforestry brigades do for their members: work-days that rotate over the members' plots, trees that are counted
 * again, and what neighbours teach each other.
 */
@NullMarked
package org.konbit.collectives.brigade;

import org.jspecify.annotations.NullMarked;
