/** From where a call comes: what proxies say is believed of those that are listed. */
@NullMarked
package org.konbit.gateway.address;

import org.jspecify.annotations.NullMarked;
