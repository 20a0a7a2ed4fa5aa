/** What campaigns tell others. */
@NullMarked
package org.konbit.campaigns.campaign.messaging;

import org.jspecify.annotations.NullMarked;
