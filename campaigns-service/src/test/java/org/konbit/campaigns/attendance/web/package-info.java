/** Tests of what is here. */
@NullMarked
package org.konbit.campaigns.attendance.web;

import org.jspecify.annotations.NullMarked;
