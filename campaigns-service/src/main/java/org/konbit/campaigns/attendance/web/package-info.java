/** The roll over HTTP. */
@NullMarked
package org.konbit.campaigns.attendance.web;

import org.jspecify.annotations.NullMarked;
