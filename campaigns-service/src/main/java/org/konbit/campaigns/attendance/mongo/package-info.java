/** How the roll is kept and counted. */
@NullMarked
package org.konbit.campaigns.attendance.mongo;

import org.jspecify.annotations.NullMarked;
