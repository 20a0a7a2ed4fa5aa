/** Campaigns, their actions, who pledged and who came, and what came of it. */
@NullMarked
package org.konbit.campaigns;

import org.jspecify.annotations.NullMarked;
