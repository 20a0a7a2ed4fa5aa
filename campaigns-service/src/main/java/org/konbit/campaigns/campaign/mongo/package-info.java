/** How campaigns are found. */
@NullMarked
package org.konbit.campaigns.campaign.mongo;

import org.jspecify.annotations.NullMarked;
