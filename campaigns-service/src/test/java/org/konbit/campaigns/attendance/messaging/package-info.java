/** Tests of what is here. */
@NullMarked
package org.konbit.campaigns.attendance.messaging;

import org.jspecify.annotations.NullMarked;
