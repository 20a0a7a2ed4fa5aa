/** What stood in the way, what was measured, and what came of a campaign. */
@NullMarked
package org.konbit.campaigns.impact;

import org.jspecify.annotations.NullMarked;
