/** How pledges and delegations are kept and counted. */
@NullMarked
package org.konbit.campaigns.pledge.mongo;

import org.jspecify.annotations.NullMarked;
