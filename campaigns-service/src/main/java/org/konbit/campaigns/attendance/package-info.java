/** Who came: the roll that collectives take, and how large the crowd was. */
@NullMarked
package org.konbit.campaigns.attendance;

import org.jspecify.annotations.NullMarked;
