/** Tests of what is here. */
@NullMarked
package org.konbit.campaigns.campaign.messaging;

import org.jspecify.annotations.NullMarked;
