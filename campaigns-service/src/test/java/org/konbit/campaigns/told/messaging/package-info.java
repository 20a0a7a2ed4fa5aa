/** Tests of what is here. */
@NullMarked
package org.konbit.campaigns.told.messaging;

import org.jspecify.annotations.NullMarked;
