/** Actions as iCalendar. */
@NullMarked
package org.konbit.campaigns.calendar.ical;

import org.jspecify.annotations.NullMarked;
