/** Tests of what is here. */
@NullMarked
package org.konbit.campaigns.calendar;

import org.jspecify.annotations.NullMarked;
