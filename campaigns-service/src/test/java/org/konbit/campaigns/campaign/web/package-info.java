/** Tests of what is here. */
@NullMarked
package org.konbit.campaigns.campaign.web;

import org.jspecify.annotations.NullMarked;
