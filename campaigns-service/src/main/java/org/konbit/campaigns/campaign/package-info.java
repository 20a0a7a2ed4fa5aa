/** Campaigns: planned, launched, paused, closed or abandoned. */
@NullMarked
package org.konbit.campaigns.campaign;

import org.jspecify.annotations.NullMarked;
