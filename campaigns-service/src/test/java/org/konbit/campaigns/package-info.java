/** The service as a whole, tested. */
@NullMarked
package org.konbit.campaigns;

import org.jspecify.annotations.NullMarked;
