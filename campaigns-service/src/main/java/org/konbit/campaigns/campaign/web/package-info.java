/** Campaigns over HTTP. */
@NullMarked
package org.konbit.campaigns.campaign.web;

import org.jspecify.annotations.NullMarked;
