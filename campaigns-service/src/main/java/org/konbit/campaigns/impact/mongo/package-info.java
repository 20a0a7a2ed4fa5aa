/** How obstacles, indicators and observations are found. */
@NullMarked
package org.konbit.campaigns.impact.mongo;

import org.jspecify.annotations.NullMarked;
