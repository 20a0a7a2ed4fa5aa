/** Tests of what is here. */
@NullMarked
package org.konbit.campaigns.attendance;

import org.jspecify.annotations.NullMarked;
