/** What actions tell others. */
@NullMarked
package org.konbit.campaigns.action.messaging;

import org.jspecify.annotations.NullMarked;
