/** Tests of what is here. */
@NullMarked
package org.konbit.campaigns.action.messaging;

import org.jspecify.annotations.NullMarked;
