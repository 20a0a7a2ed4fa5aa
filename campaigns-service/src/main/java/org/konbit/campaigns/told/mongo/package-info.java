/** How the figures of messages are kept. */
@NullMarked
package org.konbit.campaigns.told.mongo;

import org.jspecify.annotations.NullMarked;
