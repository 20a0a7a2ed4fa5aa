/** How this service comes to its topics. */
@NullMarked
package org.konbit.campaigns.messaging;

import org.jspecify.annotations.NullMarked;
