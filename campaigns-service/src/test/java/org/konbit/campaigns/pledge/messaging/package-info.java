/** Tests of what is here. */
@NullMarked
package org.konbit.campaigns.pledge.messaging;

import org.jspecify.annotations.NullMarked;
