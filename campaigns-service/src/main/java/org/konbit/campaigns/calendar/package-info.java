/** Open actions for everyone: a feed and calendars. */
@NullMarked
package org.konbit.campaigns.calendar;

import org.jspecify.annotations.NullMarked;
