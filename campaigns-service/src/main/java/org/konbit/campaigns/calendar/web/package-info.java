/** The public feed over HTTP. */
@NullMarked
package org.konbit.campaigns.calendar.web;

import org.jspecify.annotations.NullMarked;
