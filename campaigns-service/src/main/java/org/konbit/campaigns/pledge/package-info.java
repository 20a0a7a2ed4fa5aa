/** Who said they would come: pledges, the seats they take, and the delegations of collectives. */
@NullMarked
package org.konbit.campaigns.pledge;

import org.jspecify.annotations.NullMarked;
