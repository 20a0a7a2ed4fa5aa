/** What pledges tell others. */
@NullMarked
package org.konbit.campaigns.pledge.messaging;

import org.jspecify.annotations.NullMarked;
