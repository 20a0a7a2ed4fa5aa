/** Tests of what is here. */
@NullMarked
package org.konbit.campaigns.pledge;

import org.jspecify.annotations.NullMarked;
