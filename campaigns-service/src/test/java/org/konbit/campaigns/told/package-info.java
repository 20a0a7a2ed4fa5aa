/** Tests of what is here. */
@NullMarked
package org.konbit.campaigns.told;

import org.jspecify.annotations.NullMarked;
