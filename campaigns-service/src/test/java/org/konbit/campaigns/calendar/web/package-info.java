/** Tests of what is here. */
@NullMarked
package org.konbit.campaigns.calendar.web;

import org.jspecify.annotations.NullMarked;
