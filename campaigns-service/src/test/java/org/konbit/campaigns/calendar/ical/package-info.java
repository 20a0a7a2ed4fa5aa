/** Tests of what is here. */
@NullMarked
package org.konbit.campaigns.calendar.ical;

import org.jspecify.annotations.NullMarked;
