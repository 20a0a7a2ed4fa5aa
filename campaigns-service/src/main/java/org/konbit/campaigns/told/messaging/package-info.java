/** How reports of messages are read. */
@NullMarked
package org.konbit.campaigns.told.messaging;

import org.jspecify.annotations.NullMarked;
