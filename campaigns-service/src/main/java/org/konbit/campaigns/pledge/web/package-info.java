/** Pledges and delegations over HTTP. */
@NullMarked
package org.konbit.campaigns.pledge.web;

import org.jspecify.annotations.NullMarked;
